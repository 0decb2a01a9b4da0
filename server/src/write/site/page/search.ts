import { type Match, type SiteIndex, search } from './words.ts';

declare global {
  interface Window {
    /** Set by the script with the index, which is a script so that it can be read from a disk as well. */
    roleProfilesIndex?: SiteIndex;
  }
}

/** More matches than this nobody reads. */
const mostShown = 50;

const form = document.querySelector<HTMLElement>('[data-search]');
const input = form?.querySelector('input');
const status = form?.querySelector<HTMLElement>('[role=status]');
const list = form?.querySelector('ol');
const index = window.roleProfilesIndex;

if (form && input && status && list && index) {
  form.hidden = false;
  const show = () => {
    const matches = search(index, input.value);
    const isAsked = input.value.trim() !== '';
    list.replaceChildren(...matches.slice(0, mostShown).map(item));
    status.textContent = isAsked ? counted(matches.length) : '';
  };
  input.addEventListener('input', show);
  // Browsers keep what was typed when somebody comes back.
  show();
}

function counted(count: number): string {
  if (count === 0) return 'No role or skill has these words.';
  const found = `${count} ${count === 1 ? 'role' : 'roles'}`;
  return count > mostShown ? `${found}, the first ${mostShown} of them:` : `${found}:`;
}

function item({ role, skills }: Match): HTMLLIElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = role.href;
  link.textContent = role.title;
  made.append(link);
  const words = [role.about, skills.length > 0 ? `asks for ${skills.join(', ')}` : ''].filter((text) => text !== '');
  if (words.length > 0) {
    const about = document.createElement('span');
    about.textContent = ` ${words.join(' · ')}`;
    made.append(about);
  }
  return made;
}
