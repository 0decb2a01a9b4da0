import { meantKey } from '../../../service/format/otherWords.ts';

/** Words for the columns of tables of skills in the languages that our sections have names in, as people head them. */
const words: Readonly<Record<string, string>> = {
  name:
    'fähigkeit,fähigkeiten,kompetenz,kompetenzen,kenntnis,compétence,compétences,competencia,competencias,competenza,competenze,competência,' +
    'competências,vaardigheid,vaardigheden,competentie,competenties,umiejętność,umiejętności,kompetencja,kompetencje,sgil,sgiliau,name,nom,nombre,' +
    'nome,naam,nazwa,bezeichnung',
  description:
    'beschreibung,erläuterung,définition,descripción,descrizione,descrição,beschrijving,omschrijving,opis,disgrifiad,description',
  category:
    'kategorie,bereich,gruppe,catégorie,domaine,groupe,categoría,área,grupo,categoria,gruppo,categorie,groep,kategoria,obszar,grupa,category',
  guidance: 'guidance,hinweis,hinweise',
  indicators: 'indicators,indikatoren,indicateurs,indicadores,indicatori,indicatoren,wskaźniki',
};

const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([key, list]) => list.split(',').map((word) => [word, key] as const)),
);

/** The key of a skill that a column is about, by its label; `undefined` for labels that say nothing of the kind, such as those of grades. */
export function columnKey(label: string): string | undefined {
  if (label === '') return undefined;
  return byWord.get(label.trim().toLowerCase().normalize('NFC')) ?? meantKey(label, 'skill');
}
