import { sameContent, sameWithPlaces } from '../../document/profile/content.ts';
import type { Framework, Profile, RoleProfile, Settings } from '../../document/profile/profile.ts';
import { originOfValue } from '../../document/profile/sameOrigin.ts';
import { areContentsKnown, skillContents } from '../../document/profile/skillsWhenAsked.ts';
import { settingsAbove } from '../../document/settingsAbove.ts';
import { effectiveRole } from '../../model/effectiveRole.ts';
import { resolvePath } from '../../model/frameworks.ts';
import { heirsOf, rolesLeadingTo } from '../../model/heirs.ts';
import { Inheritance } from '../../model/inheritance.ts';
import type { Workspace } from '../workspace.ts';
import type { FileEntry } from './fileEntry.ts';
import { frameworkChange } from './invalidation.ts';
import { ReverseIndex } from './reverseIndex.ts';
import { frameworksOf, SkillReferrers } from './skillReferrers.ts';

/**
 * All that is known of the workspace's files, and who refers to whom. `put` and `remove` tell which files an edit makes stale, so that
 * nothing else is checked again. Files outside the workspace that a role names are kept like the others.
 */
export class WorkspaceIndex implements Workspace {
  isSettled = false;
  hasFolders = false;
  #revision = 0;
  readonly #entries = new Map<string, FileEntry>();
  /** What was put last of a file of which an equal entry is kept: the next version has values in common with it, which are compared at once. */
  readonly #equals = new Map<string, FileEntry>();
  readonly #configs = new Set<string>();
  /** Roles by the frameworks they name, by the skills of each framework that they refer to, by ids: their own, their base's, their next ones', their leads', their replacements'. */
  readonly #users = new ReverseIndex();
  readonly #referrers = new SkillReferrers();
  readonly #ids = new ReverseIndex();
  readonly #extenders = new ReverseIndex();
  readonly #progressers = new ReverseIndex();
  readonly #reporters = new ReverseIndex();
  readonly #replaced = new ReverseIndex();
  readonly #memory = new WeakMap<object, Map<string, unknown>>();
  readonly inheritance = new Inheritance();
  /** What holds until the next change. */
  readonly #current = new Map<string, unknown>();
  /** What holds until the next change of a role. */
  readonly #currentOfRoles = new Map<string, unknown>();
  /** The roles in which words are found that a framework may make known, by its URI; until something else is found in a role. */
  readonly #rolesWithWords = new Map<string, readonly string[]>();
  /** The same for roles, which are looked up more often than all else. */
  readonly #rolesWithId = new Map<string, readonly RoleProfile[]>();

  get revision(): number {
    return this.#revision;
  }

  remembered<T>(owner: object, key: string, make: () => T): T {
    const memory = this.#memory.get(owner) ?? new Map<string, unknown>();
    this.#memory.set(owner, memory);
    return valueIn(memory, key, make);
  }

  rememberedNow<T>(key: string, make: () => T): T {
    return valueIn(this.#current, key, make);
  }

  rememberedOfRoles<T>(key: string, make: () => T): T {
    return valueIn(this.#currentOfRoles, key, make);
  }

  entry(uri: string): FileEntry | undefined {
    return this.#entries.get(uri);
  }

  entries(): Iterable<FileEntry> {
    return this.#entries.values();
  }

  /** Puts the files in the order of their URIs, whichever came first. */
  sort(): void {
    this.#current.clear();
    this.#currentOfRoles.clear();
    this.#rolesWithWords.clear();
    const sorted = [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#entries.clear();
    for (const [uri, entry] of sorted) this.#entries.set(uri, entry);
  }

  /**
   * Takes a new version of a file; returns the files whose findings may differ now, the file itself included. An edit of an open file is hardly ever
   * none, so that it is not compared with all that was known before.
   */
  put(entry: FileEntry, isEdit = false): Set<string> {
    // Who opens thousands of files as they are stored need not have all that is concluded from them concluded again after each.
    const before = this.#entries.get(entry.uri);
    if (before && !isEdit && isSameEntry(before, entry)) {
      this.#equals.set(entry.uri, entry);
      this.#shareMemory(before.profile, entry.profile);
      return new Set([entry.uri]);
    }
    // A file that is opened before it has been judged says the same: comparing all that it says would take longer than all else.
    if (before && !isEdit && before.plan === undefined && isSameText(before, entry)) {
      this.putFindings(entry);
      return new Set([entry.uri]);
    }
    return this.#replace(entry.uri, entry);
  }

  /** The same for one of many files that are read, when the caller knows that all are affected; `isForReading` as in `FileEvaluator`. */
  putQuietly(entry: FileEntry, isForReading = false): void {
    this.#set(entry.uri, entry, isForReading);
  }

  /**
   * Takes what the rules have found in a file of which nothing else has changed, so that what was concluded from all files still holds. A catalogue of which
   * skills were read when somebody asked is another value once it has been read as a whole: nobody keeps the first one, and its tree with it.
   */
  putFindings(entry: FileEntry): void {
    const before = this.#entries.get(entry.uri);
    this.#entries.set(entry.uri, entry);
    if (entry.profile.kind === 'role') this.#rolesWithWords.clear();
    if (!before || before.profile === entry.profile) return;
    this.#shareMemory(before.profile, entry.profile);
    // What was concluded from a framework whose skills were read when somebody asked would keep its document.
    this.#current.clear();
    if (entry.profile.kind === 'role') this.#currentOfRoles.clear();
  }

  /** Forgets a file that is gone; returns like `put`. */
  remove(uri: string): Set<string> {
    return this.#entries.has(uri) ? this.#replace(uri, undefined) : new Set();
  }

  /** What was concluded from the skills of a framework need not be concluded again from those of an equal one, with which its next versions are made. */
  #shareMemory(before: Profile, now: Profile): void {
    if (before.kind !== 'framework' || now.kind !== 'framework' || !areContentsKnown(before.skills)) return;
    const equals = skillContents(now.skills)[Symbol.iterator]();
    for (const skill of skillContents(before.skills)) {
      const memory = this.#memory.get(originOfValue(skill));
      const { value: equal } = equals.next();
      if (memory && equal) this.#memory.set(originOfValue(equal), memory);
    }
  }

  #replace(uri: string, entry: FileEntry | undefined): Set<string> {
    const before = this.#equals.get(uri) ?? this.#entries.get(uri);
    const affected = new Set([uri]);
    this.#addAffected(affected, before, entry);
    this.#set(uri, entry);
    // Who refers to the new ids is known only now, who referred to the old ones was known before.
    if ((entry ?? before)?.profile.kind === 'role') this.#addAffected(affected, before, entry);
    this.#addWhoMissesFiles(affected, before?.profile, entry?.profile);
    return affected;
  }

  #set(uri: string, entry: FileEntry | undefined, isForReading = false): void {
    this.#revision++;
    this.inheritance.forget();
    this.#current.clear();
    this.#rolesWithId.clear();
    if ([this.#entries.get(uri), entry].some((one) => one?.profile.kind === 'role')) {
      this.#currentOfRoles.clear();
      this.#rolesWithWords.clear();
    }
    this.#equals.delete(uri);
    if (entry) this.#entries.set(uri, entry);
    else this.#entries.delete(uri);
    if (entry?.profile.kind === 'config') this.#configs.add(uri);
    else this.#configs.delete(uri);
    const role = entry?.profile.kind === 'role' ? entry.profile : undefined;
    this.#relate(uri, role);
    if (isForReading) this.#referrers.putUnread(uri, role);
    else this.#referrers.put(uri, role);
  }

  #relate(uri: string, role: RoleProfile | undefined): void {
    // Ids are compared in their composed form.
    this.#ids.put(uri, role?.id ? [role.id.value.normalize()] : []);
    this.#extenders.put(uri, role?.extends ? [role.extends.value.normalize()] : []);
    this.#progressers.put(uri, role?.progressesTo.map(({ value }) => value.normalize()) ?? []);
    this.#reporters.put(uri, role?.reportsTo ? [role.reportsTo.value.normalize()] : []);
    this.#replaced.put(uri, role?.replacedBy ? [role.replacedBy.value.normalize()] : []);
    this.#users.put(uri, role ? [...new Set(frameworksOf(role).values())] : []);
  }

  #addAffected(affected: Set<string>, before: FileEntry | undefined, after: FileEntry | undefined): void {
    const [old, now] = [before?.profile, after?.profile];
    const kind = now?.kind ?? old?.kind;
    if (kind === 'config') for (const uri of this.#entries.keys()) affected.add(uri);
    else if (kind === 'framework') {
      const uri = (now ?? old)?.uri ?? '';
      const { frame, skills } = frameworkChange(old, now, this);
      if (frame) {
        for (const user of this.#users.filesNaming(uri)) affected.add(user);
        for (const other of this.frameworks())
          if (other.id && [old, now].some((one) => one?.kind === 'framework' && one.id?.value === other.id?.value))
            affected.add(other.uri);
      }
      // Roles that inherit the framework's alias may refer to it, too.
      if (frame || skills.size > 0) {
        for (const heir of this.rememberedOfRoles(`heirs of those who use ${uri}`, () => this.#heirsOfUsers(uri)))
          affected.add(heir);
      }
      const referrers = this.#referrers.of(uri);
      for (const id of skills) addAll(affected, referrers?.filesNaming(id) ?? []);
      // As skills come and go, something else is proposed to those that name what is not there.
      const [had, has] = [old, now].map((one) => (one?.kind === 'framework' ? one.skills : undefined));
      if (referrers && [...skills].some((id) => had?.has(id) !== has?.has(id)))
        addAll(
          affected,
          referrers.filesNamingUnknown((id) => has?.has(id) === true),
        );
      // Any text of the framework may make a word known, or no longer.
      const withWords =
        this.#rolesWithWords.get(uri) ??
        this.#users.filesNaming(uri).filter((user) => this.#entries.get(user)?.local.some(({ word }) => word));
      this.#rolesWithWords.set(uri, withWords);
      addAll(affected, withWords);
    } else {
      const roles = [old, now].filter((profile) => profile?.kind === 'role');
      if (roles.length === 2 && sameContent(roles[0], roles[1])) return;
      for (const role of roles) this.#addAffectedByRole(affected, role);
      const [first, second] = roles.map(({ id, progressesTo }) =>
        [id, ...progressesTo].map((one) => one?.value).join(' '),
      );
      if (first === second) return;
      // Where a ladder leads, or what its step is called, may make a circle of it, for all that come before.
      for (const role of rolesLeadingTo(roles, this)) affected.add(role.uri);
    }
  }

  #heirsOfUsers(framework: string): readonly string[] {
    return [...heirsOf(this.rolesUsing(framework), this)]
      .filter(({ skills, grade, progressesTo }) => skills.length > 0 || grade || progressesTo.length > 0)
      .map(({ uri }) => uri);
  }

  /** Files that name what is not there: as files come, go and take other ids, something else is proposed to them. */
  #addWhoMissesFiles(affected: Set<string>, old: Profile | undefined, now: Profile | undefined): void {
    const [first, second] = [old, now].map((profile) => (profile?.kind === 'config' ? undefined : profile));
    if (first && second && first.id?.value === second.id?.value) return;
    const kind = (second ?? first)?.kind;
    if (kind === 'role') {
      // What has blanks in it are words, for which no id is proposed.
      for (const naming of [this.#extenders, this.#progressers, this.#reporters, this.#replaced])
        addAll(
          affected,
          naming.filesNamingUnknown((id) => /\s/.test(id) || this.#ids.has(id)),
        );
    } else if (kind === 'framework') {
      addAll(
        affected,
        this.#users.filesNamingUnknown((uri) => this.framework(uri) !== undefined),
      );
    }
  }

  /** Those that inherit from a role, that lead to it or to one that inherits, and those with the same id. */
  #addAffectedByRole(affected: Set<string>, role: RoleProfile): void {
    const ids = role.id ? [role.id.value] : [];
    const whole = effectiveRole(role, this);
    for (const { path } of whole.role.frameworks) {
      const uri = resolvePath(path.uri, path.value);
      if (uri !== undefined) affected.add(uri);
    }
    // A framework that a role names may be there for its heirs.
    for (const base of whole.bases) if (base.frameworks.length > 0) affected.add(base.uri);
    for (const heir of heirsOf([role], this)) {
      affected.add(heir.uri);
      if (heir.id) ids.push(heir.id.value);
    }
    for (const id of ids) {
      for (const naming of [this.#ids, this.#progressers, this.#reporters, this.#replaced])
        for (const uri of naming.filesNaming(id.normalize())) affected.add(uri);
    }
  }

  *roles(): Iterable<RoleProfile> {
    for (const { profile } of this.#entries.values()) if (profile.kind === 'role') yield profile;
  }

  *frameworks(): Iterable<Framework> {
    for (const { profile } of this.#entries.values()) if (profile.kind === 'framework') yield profile;
  }

  role(uri: string): RoleProfile | undefined {
    const profile = this.#entries.get(uri)?.profile;
    return profile?.kind === 'role' ? profile : undefined;
  }

  framework(uri: string): Framework | undefined {
    const profile = this.#entries.get(uri)?.profile;
    return profile?.kind === 'framework' ? profile : undefined;
  }

  rolesWithId(id: string): readonly RoleProfile[] {
    let roles = this.#rolesWithId.get(id);
    if (!roles) {
      roles = this.#rolesOf(this.#ids.filesNaming(id.normalize()));
      this.#rolesWithId.set(id, roles);
    }
    return roles;
  }

  rolesUsing(frameworkUri: string): readonly RoleProfile[] {
    return this.#rolesOf(this.#users.filesNaming(frameworkUri));
  }

  rolesReferringTo(frameworkUri: string, skillId: string): readonly RoleProfile[] {
    return this.#rolesOf(this.#referrers.of(frameworkUri)?.filesNaming(skillId) ?? []);
  }

  rolesExtending(id: string): readonly RoleProfile[] {
    return this.#rolesOf(this.#extenders.filesNaming(id.normalize()));
  }

  rolesProgressingTo(id: string): readonly RoleProfile[] {
    return this.#rolesOf(this.#progressers.filesNaming(id.normalize()));
  }

  rolesReportingTo(id: string): readonly RoleProfile[] {
    return this.#rolesOf(this.#reporters.filesNaming(id.normalize()));
  }

  rolesReplacedBy(id: string): readonly RoleProfile[] {
    return this.#rolesOf(this.#replaced.filesNaming(id.normalize()));
  }

  #rolesOf(uris: readonly string[]): RoleProfile[] {
    return uris.flatMap((uri) => this.role(uri) ?? []);
  }

  settingsFor(uri: string): Settings | undefined {
    // Most workspaces have none.
    if (this.#configs.size === 0) return undefined;
    const nearest = settingsAbove(uri).find((candidate) => this.#configs.has(candidate));
    const profile = nearest === undefined ? undefined : this.#entries.get(nearest)?.profile;
    return profile?.kind === 'config' ? profile : undefined;
  }
}

function addAll(all: Set<string>, some: Iterable<string>): void {
  for (const one of some) all.add(one);
}

function valueIn<T>(memory: Map<string, unknown>, key: string, make: () => T): T {
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key) as T;
}

/** Whether nothing that was concluded from one entry of a file is otherwise for the other: the same text, judged in the same way, need not be looked into. */
function isSameEntry(before: FileEntry, now: FileEntry): boolean {
  return isSameText(before, now) ? before.plan === now.plan : sameWithPlaces(before, now);
}

/** Whether both are known to have been read from the same text. */
function isSameText(before: FileEntry, now: FileEntry): boolean {
  return before.text !== undefined && before.text === now.text;
}
