import { csv } from './server/src/import/formats/csv.ts';
import { xlsx } from './server/src/import/formats/xlsx.ts';
import { writeXlsx } from 'hucre/xlsx';
import { readDraft, filesOf, reasonsOf, odditiesOf } from './server/test/import/support/readDraft.ts';
const show = (d: any) => { console.dir(filesOf(d), {depth: 12}); console.log(odditiesOf(d), d.decisions.map((x:any)=>[x.key,x.meaning,x.sure])); };
show(await readDraft(csv, {'team-skills.csv': 'Skill;Receptionist;Visitor manager\nListening;Working;Expert\nR&D;1;\n=SUM(A1);Working;-\n'}));
show(await readDraft(csv, {'list.csv': 'Area,Skill,Description,Awareness,Working,Expert\nPeople,Listening,You hear.,"hear ""one""",hear two,"- a\n- b"\nPeople,Talking,You talk,,t,u\nThings,Fixing,,,"+5 years",\n'}));
show(await readDraft(csv, {'roles.csv': 'Job title,Family,Summary,Responsibilities,Salary\nBaker,Food,"Bakes bread.\n\nWell.","Bake\nClean",10 to 20\nSenior baker,Food,Leads,"Lead",\n'}));
