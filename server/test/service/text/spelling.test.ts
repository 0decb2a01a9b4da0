import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadSpeller } from '../../../src/service/text/spelling/load.ts';
import type { English } from '../../../src/service/text/spelling/speller.ts';

const speller = await loadSpeller();
const languages: readonly English[] = ['en', 'en-GB', 'en-US'];

/** The words of a table over several lines. */
function words(table: string): string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}

suite('spelling: what is known', () => {
  const right = {
    'words of every text': 'the a and they responsible accurately colleagues received',
    'words of both varieties':
      'organise organize colour color centre center analyse analyze travelling traveling programme program',
    'words of job profiles': `onboarding onboarded offboarding upskilling cybersecurity workstream workstreams stakeholder stakeholders roadmap
      backlog middleware firmware decommissioning hackathon chatbot dataset datasets metadata workflow workflows codebase frontend backend
      scrum kanban sprint changelog timeframe wellbeing safeguarding timesheet helpdesk datacentre datacenter webinar triage triaging
      proactively signposting benchmarking mentoring mentee mentees coachee deputise deputising deputize appraisee competences
      competencies hotdesk teamwork geospatial interoperability scalable scalability resilience observability refactoring refactor
      telemetry runbook runbooks playbook playbooks postmortem deliverable deliverables learnings walkthrough walkthroughs startups
      config admin app apps secondee neurodiversity timeboxed`,
    'words of the field in both varieties': `virtualisation virtualization containerised containerized customisable customizable anonymised
      anonymized pseudonymised pseudonymized deprioritise deprioritize`,
    'words with apostrophes': `don't can’t they're we’ll o'clock team's teams' stakeholder’s`,
    'words with capitals': 'Manage MANAGE Organise',
    'words with accents': 'café naïve résumé',
    'parts of hyphenated words': 'co ordinating ordination non pre multi cross self sub e',
  };
  for (const [name, table] of Object.entries(right)) {
    test(`${name} are right`, () => {
      for (const language of languages) {
        assert.deepEqual(
          words(table).filter((word) => !speller.knows(word, language)),
          [],
          language,
        );
      }
    });
  }

  test('misspelled words are not known', () => {
    const wrong =
      words(`teh recieve seperate occured managment enviroment acommodate definately indientify responsibilty maintainance
      knowlege liase stakholder priotise therefor withing payed Recieve RECIEVE stakholder's stakholder’s organiz colou`);
    for (const language of languages) {
      assert.deepEqual(
        wrong.filter((word) => speller.knows(word, language)),
        [],
        language,
      );
    }
  });

  test('what is no word is not known, and does no harm', () => {
    for (const word of [
      '',
      "'",
      "'s",
      '’',
      'a1',
      'mañz',
      'ß',
      '名',
      '-',
      'a'.repeat(5000),
      '__proto__',
      'constructor ',
    ]) {
      for (const language of languages) {
        assert.equal(speller.knows(word, language), false, word);
        assert.equal(speller.counterpart(word, language), undefined, word);
        assert.ok(
          speller.suggest(word, language).every((one) => one !== ''),
          word,
        );
      }
    }
  });
});

suite('spelling: suggestions', () => {
  const first: readonly (readonly [string, string])[] = [
    ['indientify', 'identify'],
    ['teh', 'the'],
    ['recieve', 'receive'],
    ['seperate', 'separate'],
    ['occured', 'occurred'],
    ['managment', 'management'],
    ['enviroment', 'environment'],
    ['acommodate', 'accommodate'],
    ['definately', 'definitely'],
    ['responsibilty', 'responsibility'],
    ['maintainance', 'maintenance'],
    ['knowlege', 'knowledge'],
    ['liase', 'liaise'],
    ['wich', 'which'],
    ['stakholder', 'stakeholder'],
    ['Stakholder', 'Stakeholder'],
    ['STAKHOLDER', 'STAKEHOLDER'],
    ["stakholder's", "stakeholder's"],
    ['stakholder’s', 'stakeholder’s'],
    ['dont', "don't"],
  ];
  for (const [word, wanted] of first) {
    test(`${word} is most likely ${wanted}`, () => {
      assert.equal(speller.suggest(word, 'en-GB')[0], wanted);
    });
  }

  test('"priotise" may be "prioritise"', () => {
    assert.ok(speller.suggest('priotise', 'en-GB').includes('prioritise'));
  });

  test('suggestions are in the language of the text', () => {
    assert.equal(speller.suggest('organizaton', 'en-GB')[0], 'organisation');
    assert.equal(speller.suggest('organisaton', 'en-US')[0], 'organization');
    assert.deepEqual(speller.suggest('organisaton', 'en').slice(0, 1), ['organisation']);
  });

  test('there are no more than asked for, none twice, and none for what is near nothing', () => {
    assert.equal(speller.suggest('teh', 'en', 1).length, 1);
    const many = speller.suggest('colr', 'en-GB', 20);
    assert.equal(new Set(many).size, many.length);
    assert.deepEqual(speller.suggest('xqzzkvw', 'en'), []);
  });
});

suite('spelling: the other variety', () => {
  const pairs =
    words(`maximize/maximise maximizing/maximising organization/organisation organizational/organisational colors/colours
    modeled/modelled catalogs/catalogues defense/defence center/centre analyze/analyse analyzing/analysing traveler/traveller
    behavior/behaviour labor/labour fulfill/fulfil enrollment/enrolment skillful/skilful counselor/counsellor fiber/fibre
    skeptical/sceptical artifact/artefact aging/ageing gray/grey pediatric/paediatric anesthetize/anaesthetise maneuver/manoeuvre
    plow/plough jewelry/jewellery customizable/customisable pseudonymized/pseudonymised favorite/favourite labeling/labelling
    canceled/cancelled meager/meagre recognizable/recognisable`).map((pair) => pair.split('/'));
  for (const [american = '', british = ''] of pairs) {
    test(`${american} is ${british} in Britain`, () => {
      assert.equal(speller.counterpart(american, 'en-GB'), british);
      assert.equal(speller.counterpart(british, 'en-US'), american);
      assert.equal(speller.counterpart(american, 'en-US'), undefined);
      assert.equal(speller.counterpart(british, 'en-GB'), undefined);
      assert.equal(speller.counterpart(american, 'en'), undefined);
      assert.equal(speller.counterpart(british, 'en'), undefined);
    });
  }

  const oneWay: readonly (readonly [string, English, string])[] = [
    ['programme', 'en-US', 'program'],
    ['licence', 'en-US', 'license'],
    ['practise', 'en-US', 'practice'],
    ['metres', 'en-US', 'meters'],
    ['cheque', 'en-US', 'check'],
  ];
  for (const [word, language, wanted] of oneWay) {
    test(`${word} is ${wanted} in ${language}, which both varieties have`, () => {
      assert.equal(speller.counterpart(word, language), wanted);
      assert.equal(speller.counterpart(wanted, 'en-GB'), undefined);
    });
  }

  test('words of both varieties, and those without a certain counterpart, stay', () => {
    const stay = `program software license practice meter check story advise advertise exercise revise supervise comprise size prize
      prized judgment advisor adviser dialog analyses performative learned learnt while whilst towards focused disc managr`;
    for (const word of words(stay)) {
      if (word !== 'learnt') assert.equal(speller.counterpart(word, 'en-GB'), undefined, word);
      assert.equal(speller.counterpart(word, 'en-US'), undefined, word);
    }
  });

  test('a counterpart is written like the word', () => {
    assert.equal(speller.counterpart('Organization', 'en-GB'), 'Organisation');
    assert.equal(speller.counterpart('ORGANIZATION', 'en-GB'), 'ORGANISATION');
    assert.equal(speller.counterpart("organization's", 'en-GB'), "organisation's");
    assert.equal(speller.counterpart('organizations’', 'en-GB'), 'organisations’');
  });
});
