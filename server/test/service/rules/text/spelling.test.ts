import { loadSpeller } from '../../../../src/service/text/spelling/load.ts';
import { testTextRule } from '../textRuleTest.ts';

const speller = await loadSpeller();

testTextRule(
  'text/spelling',
  [
    {
      text: 'You ‹indientify› what users need.',
      messages: [
        '"indientify" is in no list of English words: did you mean "identify", or should the settings accept it?',
      ],
      offers: ['Write "identify"'],
      fixed: 'You identify what users need.',
    },
    {
      text: 'Handles ‹recieved› requests; ‹recieved› ones only.',
      fixed: 'Handles received requests; received ones only.',
    },
    { text: 'Leads the ‹managment› of ‹teh› change.', fixed: 'Leads the management of the change.' },
    { text: 'Checks the ‹custmer›’s data.', fixed: 'Checks the customer’s data.' },
    { text: "It ‹does'nt› matter.", fixed: "It doesn't matter." },
    { text: 'Incident ‹managment›', kind: 'name', fixed: 'Incident management' },
    { text: 'Cost-‹effectve› use of tools.', fixed: 'Cost-effective use of tools.' },
    { text: 'A **‹seperate›** plan (and a ‹seperate› budget).', fixed: 'A **separate** plan (and a separate budget).' },
    { text: 'Buys hardware/‹sofware› for teams.' },
    { text: 'Plans the work of ‹colleauges›.', lang: 'en-US', fixed: 'Plans the work of colleagues.' },
    // Both varieties are known.
    { text: 'You organise and organize, colour and color, in any licence or license.' },
    // Names, acronyms, versions, single letters.
    { text: 'Works with Heimdall, the CMDB, ITIL4 and a Kubernetis cluster (section b).' },
    { text: 'Indientify is a name at the start.' },
    // Compounds.
    { text: 'Co-ordinates non-functional, pre-emptive and multi-tenanted work, ad-hoc or de-facto, on- and off-site.' },
    { text: 'Re-prioritises e-learning for T-shaped people day-to-day.' },
    { text: 'Resourcing, directing, co- ordinating.' },
    { text: 'Bakes bread and pains au chocolat.' },
    // Content that is not prose.
    { text: 'Runs `kubectl apply`, see https://exampel.org/managment, @teh_team and #indientify.' },
    { text: 'Uses --verbos, ~/managment, $recieve and key=managment.' },
    { text: 'Sums “ij pottes d’estain” up, and says "inter partes" of two.' },
    { text: 'Says "yes" to ‹recieved› mail, and "no" to none.' },
    { text: 'We say "recieve" only when we talk about it.' },
    // Trades have words of their own: an unknown word is not reported where no word is near, or the near one is another word.
    { text: 'Clears swarf, checks rebar and glulam, and runs a crit.' },
    { text: 'Restarts auditd when the logs jitter.' },
    { text: '‹Liases› with teams. ‹Priortises› work.', fixed: 'Liaises with teams. Prioritises work.' },
    { text: '- ‹Achives› goals\n- ‹Suports› users', fixed: '- Achieves goals\n- Supports users' },
    { text: '‹Responsable› for tools', offers: ['Write "Responsible"'] },
    { text: 'Delivar runs it; see Delivar. Prioritize-o-matic and Managr write themselves.' },
    { text: 'Prepara, Achives and Suport Ltd.' },
    { text: 'Runs Docker, containerd or Podman behind nginx.' },
    { text: 'Uses grepp, awkk, sedd, vimm and curll.' },
    { text: 'Preboards new starters and rebaselines budgets.' },
    {
      text: 'Meets funders, vlogging implementors and minifiers; uppercases and baselines params in a util.',
    },
    { text: 'You ‹indentify› needs.' },
    { text: 'The error ‹occured›, and was ‹refered› on; ‹immediateyl›, not ‹eventualy›.' },
    { text: 'Fixes ‹sinlge› ‹enviroment› ‹varibles› that ‹thier› owners and ‹necesary› people ‹wich› use them made.' },
    // First letters, endings, letters that changed places, and more than one slip in a long word.
    {
      text: 'Promotes the work ‹internall› and externally.',
      offers: ['Write "internal"', 'Write "internally"', 'Write "internals"'],
    },
    { text: 'Works by the priority ‹stablished›, and will ‹scalate› where it is needed.' },
    {
      text: 'Finds coupled ‹issuses› and leads the ‹implemention›.',
      fixed: 'Finds coupled issues and leads the implementation.',
    },
    {
      text: '‹dentifying› gaps, not building ‹unnecessessarilly›',
      fixed: 'identifying gaps, not building unnecessarily',
    },
    {
      text: 'The ‹stablishment›, ‹requency› and ‹egotiation› of terms',
      fixed: 'The establishment, frequency and negotiation of terms',
    },
    { text: 'Works ‹globall›, and reports ‹frequentl›.' },
    {
      text: 'Measures and ‹evlauates› ‹perofrmance›, ‹exceptoinal› or not.',
      fixed: 'Measures and evaluates performance, exceptional or not.',
    },
    // Words without the blank between them, and with one inside.
    {
      text: 'Is contacted ‹bythe› office and learns from ‹failureswith› others.',
      fixed: 'Is contacted by the office and learns from failures with others.',
    },
    {
      text: 'Heads ‹ofthe› team ‹andthe› ‹managementof› risk.',
      fixed: 'Heads of the team and the management of risk.',
    },
    { text: 'Leads the ‹manage ment› of the ‹in stallation›.', fixed: 'Leads the management of the installation.' },
    { text: 'Todo lists, a thesis on Andover, and a forerunner without a withdrawal.' },
    {
      text: 'Stops ‹alot›, ‹aswell› as ‹inaccordance› with rules, to ‹overseethe› work of a ‹rosterincluding› nights.',
      fixed: 'Stops a lot, as well as in accordance with rules, to oversee the work of a roster including nights.',
    },
    // Endings that no word has.
    {
      text: 'Plans ‹childrens› books for the shop, ‹womens› health in all of the ‹citys›, and many ‹deliverys› of goods.',
      fixed: "Plans children's books for the shop, women's health in all of the cities, and many deliveries of goods.",
    },
    { text: 'Employs Kennedys, correlators, standbys, specimens and facilitators.' },
    // A long word beside which another one is much more common.
    { text: 'Builds ‹relationshops› with ‹intersting› people, and reads ‹ouput› of the ‹publc› ‹sytem›.' },
    // Languages, peoples, days and months.
    { text: 'Speaks ‹Egnlish› and ‹Portugese› each ‹Febuary›.', fixed: 'Speaks English and Portuguese each February.' },
    { text: 'Knows English, Europeans, Germain, Christina, Indiana, Augustus and Bactria.' },
    // The shift key.
    {
      text: 'Sells a ‹MOrtgage› to those with IDs, PCs, APIs and an OCaml tool.',
      fixed: 'Sells a Mortgage to those with IDs, PCs, APIs and an OCaml tool.',
    },
    {
      text: 'Type it in the box for words with TWo INitial CApitals, or lline, or cafee[2]tje, which is automagically mended.',
    },
    // Signs inside a word, terms of software, and a sentence of another language.
    { text: 'Reports an *A*dverse *D*rug event, and **Acc**omplishes ‹recieved› ones. *Goo*dness matters.' },
    { text: 'Returns a struct that is an instanceof the perceptron, foreach committish with its coords.' },
    { text: 'In Terminiko Klick auf den Patienten oder Termin' },
    // Behind brackets, slashes and acronyms.
    { text: 'APIs, ‹conecting› with a database', fixed: 'APIs, connecting with a database' },
    { text: 'Plans (‹conecting› teams), budgets /‹schedlues›, and [‹conecting›].' },
    { text: 'This is docs/conecting/start.md, /text/conecting/a.xhp, ./conecting and ~/conecting.' },
    // With a capital, inside a sentence and at its beginning.
    { text: '‹Comunication›, patience, a sense of urgency', fixed: 'Communication, patience, a sense of urgency' },
    { text: '‹Knowleadge› sharing', kind: 'name', fixed: 'Knowledge sharing' },
    { text: '‹Accelaterated› growth: learns fast.' },
    { text: '‹Superivsory› clerk', kind: 'name', fixed: 'Supervisory clerk' },
    {
      text: 'Leads Customer ‹Experiance› and ‹Maintenence› teams.',
      fixed: 'Leads Customer Experience and Maintenance teams.',
    },
    { text: 'HEALTH AND ‹COMUNICATION›', kind: 'name', fixed: 'HEALTH AND COMMUNICATION' },
    {
      text: 'Works in Delivar, at Comunicacion Universitaria, for Managmnt® and with Comunication; yes, Comunication.',
    },
    { text: 'Reports to Accenturia, Abertay Dundee and the Universidade Nacional.' },
    // Words that are made of others, and words of other languages beside one another.
    {
      text: 'Serves underserved areas and hotspots in a facilitative manner, without territorialism or bugginess.',
    },
    { text: 'Runs pbuilder and gsettings, and feeds the buildds.' },
    { text: "Knows 'ex partes' and ‘inter partes’." },
    // The common word is offered first.
    { text: 'Knows how to help, ‹enuring› that it lasts.', fixed: 'Knows how to help, ensuring that it lasts.' },
    { text: 'Starts new ‹initiaties›.', fixed: 'Starts new initiatives.' },
    // Other languages.
    { text: 'Vous gérez les demandes et les incidents.', lang: 'fr' },
    { text: 'You indientify needs.', lang: 'de-DE' },
    { text: 'Nos équipes travaillent ensemble chaque semaine pour livrer.' },
    { text: 'La maison offre un programme qui permet aux entreprises de gagner.' },
    { text: 'Acts de facto and per diem, and ‹recieves› people à la carte.' },
    { text: 'Uses globbing, and the store of certifi.' },
    // Every kind of apostrophe.
    { text: "Doesn't, doesn’t, the team's, the teams’, o'clock." },
  ],
  speller,
);

testTextRule('text/spelling', [{ text: 'Before the word lists are loaded nothing is indientified.' }]);
