import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { planFor } from '../../../../src/service/diagnostics/plan.ts';
import { spanOf } from '../../../../src/service/document/places.ts';
import { read } from '../ruleTest.ts';

/*
 * How languages space, quote and mark their texts, and what is told of it: each row has what is found, by its rule, with the marks of the text that
 * it is about, or nothing.
 */
const rows: Readonly<Record<string, readonly (readonly [text: string, ...found: string[]])[]>> = {
  cy: [
    ['Mae’r tîm yn arwain ‘Dinas Werdd’ a “Byw’n Iach” i’r cyngor.'],
    ['Mae’r tîm yn arwain “Dinas Werdd.', 'unbalanced “'],
    ['Arwain y y tîm.', 'repeated-word y y'],
    ['Arwain y tîm , a chynllunio.', 'spacing  ,'],
    ['I’w gwblhau', 'placeholder I’w gwblhau'],
  ],
  de: [
    ['Leitet das Projekt „Grüne Stadt“ und ‚Sicher leben‘.'],
    ['Leitet das Projekt »Grüne Stadt« und ›Sicher leben‹.'],
    ['Leitet das Projekt „Grüne Stadt” mit.'],
    ['Öffnet Datei » Vorlagen » Dienstplan. Weiter »'],
    ['Leitet das Projekt „Grüne Stadt.', 'unbalanced „'],
    ['Leitet das Projekt »Grüne Stadt.', 'unbalanced »'],
    ['Die Mitarbeiter:innen, z. B. Pfleger*innen, d. h. alle; Vergütung: 3.500,50 €.'],
    ['Plant und und leitet.', 'repeated-word und und'],
    ['Plant Dienste , leitet Teams.', 'spacing  ,'],
    ['Plant täglich,leitet Teams.', 'punctuation täglich,leitet'],
    ['Leitet das Team (Pflege, Service.', 'unbalanced ('],
    ['Bitte ausfüllen', 'placeholder Bitte ausfüllen'],
  ],
  'de-CH': [['Leitet das Projekt «Grüne Stadt».'], ['Leitet das Projekt «Grüne Stadt.', 'unbalanced «']],
  es: [
    ['¿Te interesa el puesto? ¡Escríbenos ya!'],
    ['Si te interesa, ¿por qué no escribes? ¡¿De verdad que no?!'],
    ['Los trabajadores/as y el/la responsable; véase «Ciudad verde» y “Vida sana”.'],
    ['Dirige la campaña Ready? Steady? Go!'],
    ['Te interesa el puesto? Escríbenos.', 'unbalanced ?'],
    ['Trabaja con nosotros. Únete a la red!', 'unbalanced !'],
    ['¿Te interesa el puesto. Escríbenos.', 'unbalanced ¿'],
    ['Dirige el proyecto «Ciudad verde.', 'unbalanced «'],
    ['Coordina los los turnos.', 'repeated-word los los'],
    ['Coordina turnos , planifica.', 'spacing  ,'],
    ['Coordina turnos,planifica.', 'punctuation turnos,planifica'],
    ['Por completar', 'placeholder Por completar'],
  ],
  fr: [
    ['Encadre l’équipe : planification, suivi ; bilan !'],
    ['Encadre l’équipe\u00a0: planification, suivi\u202f; bilan. Vous aimez le contact ?'],
    ['Porte le projet «\u00a0Ville durable\u00a0» et « Ville sûre ».'],
    ['Les 1 200 agents (35 h / semaine) ; 18 h 30… Nous nous engageons et vous vous formez.'],
    ['Porte le projet « Ville durable depuis 2020.', 'unbalanced «'],
    ['Encadre l’équipe , planifie.', 'spacing  ,'],
    ['Encadre  l’équipe.', 'spacing   '],
    ['Tient l’accueil chaque jour,planifie et suit.', 'punctuation jour,planifie'],
    ['Suit les projets de de la ville.', 'repeated-word de de'],
    ['Suit les projets (à compléter).', 'placeholder (à compléter)'],
    ['Utilise des outilsâ€™ de gestion.', 'leftover â€™'],
  ],
  it: [
    ['Coordina il progetto «Città verde» e “Vita sana”; un po’ di esperienza, l’80% e gli anni ’90.'],
    ['Coordina il progetto «Città verde.', 'unbalanced «'],
    ['Coordina il il gruppo.', 'repeated-word il il'],
    ['Coordina il gruppo ; pianifica.', 'spacing  ;'],
    ['Da completare', 'placeholder Da completare'],
  ],
  nl: [
    ["Werkt ’s ochtends en 's avonds, ook in 's-Hertogenbosch; maakt foto’s en agenda's."],
    ['Leidt ‘Groene stad’ en “Gezond leven”; in- en verkoop.'],
    ['Leidt het project “Groene stad.', 'unbalanced “'],
    ['Hij leidt leidt het team.', 'repeated-word leidt leidt'],
    ['Leidt teams,plant werk.', 'punctuation teams,plant'],
    ['Nog in te vullen', 'placeholder Nog in te vullen'],
  ],
  pl: [
    ['Kieruje projektem „Zielone miasto” oraz «Zdrowie»; m.in. dyżury, np. nocne, tj. od 22:00.'],
    ['Kieruje projektem „Zielone miasto.', 'unbalanced „'],
    ['Kieruje zespołem , planuje.', 'spacing  ,'],
    ['Kieruje zespołem,planuje pracę.', 'punctuation zespołem,planuje'],
    ['Do uzupełnienia', 'placeholder Do uzupełnienia'],
  ],
  pt: [
    ['Coordena o projeto “Cidade verde” e «Vida sã». O(a) servidor(a) coordena.'],
    ['Coordena o projeto «Cidade verde.', 'unbalanced «'],
    ['Coordena a a equipe.', 'repeated-word a a'],
    ['Coordena equipes , planeja.', 'spacing  ,'],
    ['A preencher', 'placeholder A preencher'],
  ],
};

for (const [language, cases] of Object.entries(rows)) {
  suite(`the habits of ${language}`, () => {
    for (const [text, ...expected] of cases) {
      test(text, () => {
        const document = read(
          '/test.role.yaml',
          `id: test\ntitle: Test\nlang: ${language}\nsummary: ${JSON.stringify(text)}\nstatus: draft\n`,
        );
        const found = evaluateDocument(document, planFor(undefined)).map(({ code, range }) => {
          const { start, end } = spanOf(document, range);
          return `${code.replace('text/', '')} ${document.text.slice(start, end)}`;
        });
        assert.deepEqual(found, expected);
      });
    }
  });
}
