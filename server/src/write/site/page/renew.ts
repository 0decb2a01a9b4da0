/*
 * The script of a site that is served while its files are written: a page is loaded again when the server says that something has changed,
 * and stays where its reader was, as browsers do when they reload.
 */

new EventSource('/changes').addEventListener('message', () => location.reload());
