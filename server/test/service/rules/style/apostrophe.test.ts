import { testItems } from './itemsTest.ts';

testItems('style/apostrophe', [
  {
    name: 'a curly one among straight ones',
    items: ["name: The team's work", "description: The user's needs and the ‹team’s› time."],
    messages: ['"team’s" has a curly apostrophe, but most in this file are straight: write "team\'s".'],
    fixed: ["The team's work", "The user's needs and the team's time."],
  },
  {
    name: 'a straight one among curly ones',
    items: ['description: The user’s needs.', "description: The ‹team's› time isn’t ours."],
    messages: ['"team\'s" has a straight apostrophe, but most in this file are curly: write "team’s".'],
    fixed: ['The user’s needs.', 'The team’s time isn’t ours.'],
  },
  {
    name: 'those of plurals',
    items: ["description: The users' needs, the team's time.", 'description: Our ‹suppliers’› prices.'],
    fixed: ["The users' needs, the team's time.", "Our suppliers' prices."],
  },
  {
    name: 'within emphasis',
    items: ["description: It's what the team's *‹users’›* want."],
    fixed: ["It's what the team's *users'* want."],
  },
  {
    name: 'in other languages',
    items: ["description: L'équipe et l'utilisateur.", 'description: ‹L’organisation›.'],
    lang: 'fr',
    fixed: ["L'équipe et l'utilisateur.", "L'organisation."],
  },
  { name: 'all straight', items: ["description: The user's needs.", "description: The team's time."] },
  {
    name: 'as many of one as of the other',
    items: ["description: The user's needs.", 'description: The team’s time.'],
  },
  {
    name: 'single quotation marks',
    items: ["description: The team's and user's ‘servers’ needs.", 'description: Says ‘yes’ and ‘perhaps’.'],
  },
  {
    name: 'code and addresses',
    items: ["description: The team's and user's needs.", 'description: Runs `team’s` and https://example.org/team’s/.'],
  },
  { name: 'years and feet', items: ["description: The team's and user's needs since ’98."] },
]);
