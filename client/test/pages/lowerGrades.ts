import type { Sample } from '../../../server/test/support/samples.ts';

/** What is other in the role one grade below a sample in another language, so that there is something to compare it with: pairs of texts. */
const differences: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  radverkehr: [
    ['id: radverkehr', 'id: radplanung\nprogressesTo: [radverkehr]'],
    ['title: Projektleitung Radverkehr', 'title: Planung Radverkehr'],
    ['grade: projektleitung', 'grade: planung'],
    ['status: published', 'status: draft'],
    ['E 12 TVöD', 'E 10 TVöD'],
    ['vier bis sechs Vorhaben', 'zwei Vorhaben'],
    ['level: praegend', 'level: sicher'],
    ['      - ref: vp/beteiligung\n        level: sicher', '      - ref: vp/beteiligung\n        level: grundlagen'],
    ['      - ref: vp/verkehrsdaten\n        level: sicher\n        importance: desirable\n', ''],
    ['zwei Tage im ersten halben Jahr', 'zwei Tage im ersten Jahr'],
  ],
  llyfrgellydd: [
    ['id: llyfrgellydd', 'id: cynorthwyydd\nprogressesTo: [llyfrgellydd]'],
    ['title: Llyfrgellydd cangen', 'title: Cynorthwyydd cangen'],
    ['grade: llyfrgellydd', 'grade: cynorthwyydd'],
    ['status: published', 'status: draft'],
    ['£29,000 i £32,000', '£24,000 i £26,000'],
    ['a chlwb darllen bob mis', 'i blant bach'],
    ['level: arwain', 'level: hyderus'],
    ['      - ref: ll/casgliadau\n        level: hyderus', '      - ref: ll/casgliadau\n        level: dysgu'],
    ['      - ref: ll/dwyieithrwydd\n        level: hyderus\n        importance: essential\n', ''],
  ],
  'volunteer-coordinator': [
    ['id: volunteer-coordinator', 'id: volunteer-assistant\nprogressesTo: [volunteer-coordinator]'],
    ['title: רכזת מתנדבים', 'title: עוזרת לרכזת מתנדבים'],
    ['grade: senior', 'grade: junior'],
    ['status: published', 'status: draft'],
    ['9,500 עד 11,000', '8,000 עד 9,000'],
    ['דוח קצר בכל רבעון', 'דוח קצר בכל חודש'],
    ['level: leading', 'level: independent'],
    ['      - ref: mt/records\n        level: independent', '      - ref: mt/records\n        level: basic'],
    ['      - ref: mt/recruiting\n        level: independent\n        importance: essential\n', ''],
  ],
  'shop-manager': [
    ['id: shop-manager', 'id: shop-staff\nprogressesTo: [shop-manager]'],
    ['title: 店長', 'title: 副店長'],
    ['grade: manager', 'grade: staff'],
    ['status: published', 'status: draft'],
    ['月給28万円から32万円', '月給24万円から27万円'],
    ['季節に合った棚を作る', '売れる棚を作る'],
    ['level: leading', 'level: independent'],
    ['      - ref: tp/figures\n        level: independent', '      - ref: tp/figures\n        level: learning'],
    ['      - ref: tp/stock\n        level: independent\n        importance: essential\n', ''],
  ],
};

/** The names of the samples that have a lower grade here. */
export const translated: readonly string[] = Object.keys(differences);

/** The files of the roles one grade below, each beside its sample, with "-below" behind its name. */
export function lowerGrades(samples: readonly Sample[]): { readonly path: string; readonly text: string }[] {
  return Object.entries(differences).map(([name, pairs]) => {
    const sample = samples.find(({ path }) => path === `languages/${name}.role.yaml`);
    if (!sample) throw new Error(`There is no sample ${name}.`);
    return { path: `languages/${name}-below.role.yaml`, text: pairs.reduce(replaced, sample.text) };
  });
}

function replaced(text: string, [before, after]: readonly [string, string]): string {
  if (!text.includes(before)) throw new Error(`No sample has "${before}".`);
  return text.replace(before, after);
}
