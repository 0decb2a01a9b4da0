import { knownKeys } from '../../../service/format/knownKeys.ts';
import { type Importance, importanceOf, isListedWord, meantKey } from '../../../service/format/otherWords.ts';
import { nameKey } from '../../../service/text/names.ts';

/*
 * The words of headings: those that the format knows, and in the other languages that documents are written in the usual headings of job descriptions.
 */

const others: Readonly<Record<string, string>> = {
  summary:
    'Stellenbeschreibung,Ihre Rolle,Über die Stelle,Zusammenfassung,Kurzbeschreibung,Le poste,Description du poste,Résumé,Présentation du poste,' +
    'Descripción del puesto,Resumen,El puesto,Descrizione del ruolo,Il ruolo,Sintesi,Functieomschrijving,Beroepsbeschrijving,De functie,Samenvatting,Descrição da função,' +
    'Descrição da vaga,Resumo,Sobre a vaga,Opis stanowiska,Podsumowanie,O stanowisku,Crynodeb,Y swydd,Disgrifiad swydd,Am y swydd',
  workActivities:
    'Aufgaben,Aufgabengebiet,Ihr Aufgabengebiet,Ihre Aufgaben,Deine Aufgaben,Aufgabenbereich,Tätigkeiten,Verantwortlichkeiten,Missions,Vos missions,Vos missions principales,Missions principales,' +
    'Description et missions,Responsabilités,Tâches,Activités principales,Funciones,Funciones principales,Responsabilidades,Responsabilidades principales,Tareas,Responsabilità,Mansioni,Attività,Compiti,Taken,' +
    'Jouw taken,Kerntaken,Takenpakket,Wat ga je doen,Dit wordt jouw rol,Verantwoordelijkheden,Belangrijkste verantwoordelijkheden,Werkzaamheden,Atividades,Tarefas,Principais responsabilidades,Obowiązki,Zakres obowiązków,Zadania,' +
    'Twoje zadania,Dyletswyddau,Cyfrifoldebau,Prif ddyletswyddau,Prif dasgau,Prif gyfrifoldebau,Tasgau allweddol,Description of duties,Description of the duties',
  skills:
    'Anforderungen,Muss-Kriterien,Kann-Kriterien,Voraussetzungen,Ihr Profil,Dein Profil,Fähigkeiten,Kompetenzen,Kenntnisse,Was Sie mitbringen,Was du mitbringst,Das bringen Sie mit,Compétences,Profil,Votre profil,' +
    'Profil recherché,Savoir-être,Savoir-faire,Compétences requises,Compétences techniques,Compétences techniques requises,Compétences non-techniques,Das bringst du mit,Requisitos,Competencias,Habilidades,Perfil,Requisiti,Competenze,Profilo,Vaardigheden,Competenties,' +
    'Eisen,Wat vragen wij,Dit zoeken wij,Wie zoeken wij,Wat zoeken wij,Wie past er goed,Functie-eisen,Competências,Requisitos e qualificações,Umiejętności,Wymagania,Oczekiwania,Kompetencje,Sgiliau,Gofynion,Yr hyn sydd gennych,' +
    'Manyleb person,Sgiliau hanfodol,Sgiliau a phrofiad',
  background:
    'Erfahrung,Berufserfahrung,Expérience,Expérience requise,Experiencia,Esperienza,Ervaring,Experiência,Doświadczenie,Profiad',
  qualifications:
    'Ausbildung,Qualifikationen,Abschlüsse,Formation,Diplômes,Formación,Titulación,Titoli di studio,Formazione,Opleiding,Diploma’s,Formação,Wykształcenie,Kwalifikacje,' +
    'Cymwysterau',
  training:
    'Weiterbildung,Schulungen,Fortbildung,Formation continue,Capacitación,Scholing,Treinamento,Szkolenia,Hyfforddiant',
  sections:
    'What you get out of it,What you will get,What you will get out of it,What you will gain,What you can expect,Why we need you,' +
    'Wir bieten,Das bieten wir,Über uns,Unser Angebot,Nous offrons,Ce que nous offrons,À propos de nous,Ofrecemos,Qué ofrecemos,Sobre nosotros,Offriamo,Cosa offriamo,' +
    'Chi siamo,Wij bieden,Wat bieden wij,Over ons,Oferecemos,O que oferecemos,Sobre nós,Oferujemy,Co oferujemy,O nas,Amdanom ni,Ein cynnig',
  notes: 'Anmerkungen,Hinweise,Remarques,Notas,Note,Opmerkingen,Observações,Uwagi,Nodiadau',
};

const keys: ReadonlyMap<string, string> = new Map(
  Object.entries(others).flatMap(([key, words]) => words.split(',').map((word) => [nameKey(word), key] as const)),
);

/** What texts such as these are called, which says nothing about the role. */
const documentNames: ReadonlySet<string> = new Set(
  (
    'Job description,Job descriptions,Role description,Role profiles,Position description,Post description,Role profile,Job profile,Job specification,' +
    'Job specifications,Job advert,Job advertisement,Job ad,Job posting,Job opening,Vacancy,Job description and person specification,' +
    'Job description & person specification,Role description and person specification,Stellenbeschreibung,Stellenausschreibung,Stellenanzeige,' +
    'Stellenangebot,Fiche de poste,Description de poste,Offre d’emploi,Descripción del puesto,Perfil del puesto,Oferta de empleo,Oferta de trabajo,' +
    'Offerta di lavoro,Oferta pracy,' +
    'Descrizione della posizione,Functieomschrijving,Functieprofiel,Vacature,Descrição do cargo,Opis stanowiska,Opis stanowiska pracy,' +
    'Disgrifiad swydd,Swydd ddisgrifiad,職務記述書,求人票,募集要項'
  )
    .split(',')
    .map(nameKey),
);

/**
 * What a title says beside what kind of text stands below it: nothing for "Job description", "Baker" for "Baker – job description" and "Volunteer" for
 * "Volunteer role description"; `undefined` for a title that names no kind.
 */
export function besideDocumentName(title: string): string | undefined {
  if (isDocumentName(title)) return '';
  const words = title.trim().split(/\s+/);
  const part = (from: number, to?: number) => words.slice(from, to).join(' ');
  for (let count = /\S[:–—]$/.test(words[0] ?? '') ? 1 : 2; count <= 3 && count < words.length; count++) {
    if (isDocumentName(part(-count))) return part(0, -count).replace(/[\s:–—-]+$/, '');
    if (isDocumentName(part(0, count).replace(/[:–—-]+$/, ''))) return part(count).replace(/^[\s:–—-]+/, '');
  }
  return undefined;
}

function isDocumentName(words: string): boolean {
  return documentNames.has(nameKey(words));
}

/** The key of a role that a heading is a word for, as a whole or in part; `undefined` for any other. */
export function keyOfHeading(label: string): string | undefined {
  const words = bare(label);
  const known = roleKeys.get(words.toLowerCase()) ?? keys.get(nameKey(words));
  return known ?? meantKey(words, 'role') ?? keyOfForeignWord(words);
}

/** Words of other languages that say what a longer heading is about: "Vos compétences clés". */
const foreignWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    workActivities:
      'aufgaben,tätigkeiten,verantwortlichkeiten,tâches,responsabilités,funciones,responsabilidades,tareas,mansioni,compiti,' +
      'werkzaamheden,verantwoordelijkheden,atividades,tarefas,obowiązki,zadania,dyletswyddau,cyfrifoldebau',
    skills:
      'kompetenzen,fähigkeiten,anforderungen,kenntnisse,compétences,competencias,habilidades,requisitos,competenze,requisiti,' +
      'vaardigheden,competenties,eisen,competências,umiejętności,wymagania,kompetencje,sgiliau,gofynion',
    qualifications: 'diplômes,titulación,opleiding,wykształcenie,cymwysterau',
    background: 'berufserfahrung,expérience,experiencia,ervaring,experiência,doświadczenie,profiad',
    details:
      'gehalt,vergütung,salaire,rémunération,salario,retribución,retribuzione,salaris,arbeidsvoorwaarden,remuneração,wynagrodzenie,cyflog',
  }).flatMap(([key, words]) => words.split(',').map((word) => [word, key] as const)),
);

/** A longer line is a sentence. */
const mostForeignWords = 7;

function keyOfForeignWord(label: string): string | undefined {
  const words =
    label
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length > mostForeignWords) return undefined;
  return words.map((word) => foreignWords.get(word)).find((key) => key !== undefined);
}

function bare(label: string): string {
  return label.replace(picture, '').replace(pointing, '').replace(leadingIn, '').trim();
}

/** Whether a heading as a whole is a known word for a section or a fact of a role, also where it leads in: "Your duties will include". */
export function isHeadingWord(label: string): boolean {
  const words = bare(label);
  return isKnown(words) || isKnown(words.replace(/^(?:your|the|our)\s+/i, '')) || isKnownInParts(words);
}

/** "Main responsibilities of the chair", and "Job purpose and summary", of which each part is a section. */
function isKnownInParts(words: string): boolean {
  const [, section] = /^(.+?)\s+(?:of|for)\s+(?:the|this)(?:\s+\S+){1,3}$/i.exec(words) ?? [];
  if (section !== undefined && isSection(section)) return !documentNames.has(nameKey(section));
  const parts = words.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/i);
  return parts.length > 1 && parts.length < 6 && parts.every(isSection);
}

function isSection(words: string): boolean {
  const key = keys.get(nameKey(words)) ?? meantKey(words, 'role');
  return isKnown(words) && key !== undefined && sectionKeys.has(key);
}

const sectionKeys: ReadonlySet<string> = new Set([
  'summary',
  'workActivities',
  'skills',
  'background',
  'qualifications',
]);

function isKnown(words: string): boolean {
  return isListedWord(words, 'role') || keys.has(nameKey(words)) || roleKeys.has(words.trim().toLowerCase());
}

/** Pictures before the words of a heading. */
const picture = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|\s)+/u;

/** How a heading begins that points at what stands below it: "Here is what you will do". */
const pointing = /^here(?:[’']s|\s+(?:is|are))\s+/i;

/** How a line goes on that is about the list below it. */
const leadingIn =
  /\s+(?:will\s+)?(?:include|are|be|involve)(?:,?\s+but\s+(?:are|is)\s+not\s+limited\s+to)?(?:\s+the\s+following)?\s*[:：]?\s*$/i;

/** What the skills below a line are that begins with it: "Desirable skills (for a tie)", "It is essential that you can show". */
export function importanceAtStart(label: string): Importance | undefined {
  const word = /^(?:it is |these are |the following are )?(essential|desirable)\b/i.exec(label)?.[1];
  return word === undefined ? undefined : importanceOf(word);
}

const roleKeys: ReadonlyMap<string, string> = new Map(
  [...knownKeys('role').keys()].map((key) => [key.toLowerCase(), key]),
);
