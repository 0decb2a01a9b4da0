/** The build of mocha for browsers, which makes `mocha` and `Mocha` global. */
declare module 'mocha/mocha.js';
