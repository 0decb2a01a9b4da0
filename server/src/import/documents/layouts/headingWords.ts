import { knownKeys } from '../../../service/format/knownKeys.ts';
import { isListedWord, meantKey } from '../../../service/format/otherWords.ts';
import { nameKey } from '../../../service/text/names.ts';

/*
 * The words of headings: those that the format knows, and in the other languages that documents are written in the usual headings of job descriptions.
 */

const others: Readonly<Record<string, string>> = {
  summary:
    'Stellenbeschreibung,Ihre Rolle,Über die Stelle,Zusammenfassung,Kurzbeschreibung,Le poste,Description du poste,Résumé,Présentation du poste,' +
    'Descripción del puesto,Resumen,El puesto,Descrizione del ruolo,Il ruolo,Sintesi,Functieomschrijving,De functie,Samenvatting,Descrição da função,' +
    'Descrição da vaga,Resumo,Sobre a vaga,Opis stanowiska,Podsumowanie,O stanowisku,Crynodeb,Y swydd,Disgrifiad swydd,Am y swydd',
  workActivities:
    'Aufgaben,Aufgabengebiet,Ihr Aufgabengebiet,Ihre Aufgaben,Deine Aufgaben,Aufgabenbereich,Tätigkeiten,Verantwortlichkeiten,Missions,Vos missions,Vos missions principales,Missions principales,' +
    'Responsabilités,Tâches,Activités principales,Funciones,Funciones principales,Responsabilidades,Tareas,Responsabilità,Mansioni,Attività,Compiti,Taken,' +
    'Jouw taken,Wat ga je doen,Verantwoordelijkheden,Werkzaamheden,Atividades,Tarefas,Principais responsabilidades,Obowiązki,Zakres obowiązków,Zadania,' +
    'Twoje zadania,Dyletswyddau,Cyfrifoldebau,Prif ddyletswyddau',
  skills:
    'Anforderungen,Muss-Kriterien,Kann-Kriterien,Voraussetzungen,Ihr Profil,Dein Profil,Fähigkeiten,Kompetenzen,Kenntnisse,Was Sie mitbringen,Was du mitbringst,Das bringen Sie mit,Compétences,Profil,Votre profil,' +
    'Profil recherché,Savoir-être,Savoir-faire,Compétences requises,Requisitos,Competencias,Habilidades,Perfil,Requisiti,Competenze,Profilo,Vaardigheden,Competenties,' +
    'Eisen,Wat vragen wij,Functie-eisen,Competências,Requisitos e qualificações,Umiejętności,Wymagania,Oczekiwania,Kompetencje,Sgiliau,Gofynion,Yr hyn sydd gennych,' +
    'Manyleb person',
  background:
    'Erfahrung,Berufserfahrung,Expérience,Expérience requise,Experiencia,Esperienza,Ervaring,Experiência,Doświadczenie,Profiad',
  qualifications:
    'Ausbildung,Qualifikationen,Abschlüsse,Formation,Diplômes,Formación,Titulación,Titoli di studio,Formazione,Opleiding,Diploma’s,Formação,Wykształcenie,Kwalifikacje,' +
    'Cymwysterau',
  training:
    'Weiterbildung,Schulungen,Fortbildung,Formation continue,Capacitación,Scholing,Treinamento,Szkolenia,Hyfforddiant',
  sections:
    'Wir bieten,Das bieten wir,Über uns,Unser Angebot,Nous offrons,Ce que nous offrons,À propos de nous,Ofrecemos,Qué ofrecemos,Sobre nosotros,Offriamo,Cosa offriamo,' +
    'Chi siamo,Wij bieden,Wat bieden wij,Over ons,Oferecemos,O que oferecemos,Sobre nós,Oferujemy,Co oferujemy,O nas,Amdanom ni,Ein cynnig',
  notes: 'Anmerkungen,Hinweise,Remarques,Notas,Note,Opmerkingen,Observações,Uwagi,Nodiadau',
};

const keys: ReadonlyMap<string, string> = new Map(
  Object.entries(others).flatMap(([key, words]) => words.split(',').map((word) => [nameKey(word), key] as const)),
);

/** The key of a role that a heading is a word for, as a whole or in part; `undefined` for any other. */
export function keyOfHeading(label: string): string | undefined {
  const key = label.trim().toLowerCase();
  const known = roleKeys.get(key) ?? keys.get(nameKey(label));
  return known ?? meantKey(label, 'role');
}

/** Whether a heading as a whole is a known word for a section or a fact of a role. */
export function isHeadingWord(label: string): boolean {
  return isListedWord(label, 'role') || keys.has(nameKey(label)) || roleKeys.has(label.trim().toLowerCase());
}

const roleKeys: ReadonlyMap<string, string> = new Map(
  [...knownKeys('role').keys()].map((key) => [key.toLowerCase(), key]),
);
