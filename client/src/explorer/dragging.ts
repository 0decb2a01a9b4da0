import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ArrangeParams, SkillName } from '../../../server/src/protocol.ts';
import { isRecord } from '../common/typeGuards.ts';
import { Line, type MoreLine } from './line.ts';

/** What is dragged from the explorer, as a list of `Dragged` in JSON. */
const draggedType = 'application/vnd.role-profiles.explorer';

/** A role or a skill under way. */
type Dragged = { readonly kind: 'role'; readonly uri: string } | ({ readonly kind: 'skill' } & SkillName);

/** Makes what was dropped. */
export type Arrange = (arrangement: ArrangeParams) => Promise<unknown>;

/**
 * Dragging in both views: skills onto a role, which has them as well then; a role onto another one, whose place on the ladder it takes. What
 * cannot be dropped somewhere is left where it is. A role or a skill that is dropped elsewhere is a line of text there.
 */
export class Dragging implements vscode.TreeDragAndDropController<Line | MoreLine> {
  readonly dragMimeTypes = [draggedType, 'text/plain'];
  readonly dropMimeTypes = [draggedType];
  private readonly arrange: Arrange;

  constructor(arrange: Arrange) {
    this.arrange = arrange;
  }

  handleDrag(source: readonly (Line | MoreLine)[], transfer: vscode.DataTransfer): void {
    const lines = source.filter((line) => line instanceof Line);
    const dragged = lines.flatMap(draggedOf);
    if (dragged.length === 0) return;
    transfer.set(draggedType, new vscode.DataTransferItem(JSON.stringify(dragged)));
    transfer.set('text/plain', new vscode.DataTransferItem(lines.map(({ label }) => label).join('\n')));
  }

  async handleDrop(target: Line | MoreLine | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const arrangement = target instanceof Line ? arrangementOf(target, await draggedIn(transfer)) : undefined;
    if (arrangement) await this.arrange(arrangement);
  }
}

/** The role or skill of a line. */
function draggedOf({ node: { kind, uri, id } }: Line): Dragged[] {
  if (kind === 'role' && uri !== undefined) return [{ kind, uri }];
  return kind === 'skill' && uri !== undefined && id !== undefined ? [{ kind, uri, id }] : [];
}

/** The skills of lines, for whoever adds them. */
export function skillsOf(lines: readonly Line[]): SkillName[] {
  return lines.flatMap(draggedOf).flatMap((one) => (one.kind === 'skill' ? [{ uri: one.uri, id: one.id }] : []));
}

/** What of the explorer is dragged; nothing where it is something else. */
async function draggedIn(transfer: vscode.DataTransfer): Promise<readonly Dragged[]> {
  for (const [type, item] of transfer) {
    if (type !== draggedType) continue;
    // Between two views the window's own entry comes first, which is empty.
    const text = await item.asString();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    if (Array.isArray(parsed)) return parsed.filter(isDragged);
  }
  return [];
}

function isDragged(value: unknown): value is Dragged {
  if (!isRecord(value) || typeof value.uri !== 'string') return false;
  return value.kind === 'role' || (value.kind === 'skill' && typeof value.id === 'string');
}

function arrangementOf({ node: { kind, uri } }: Line, dragged: readonly Dragged[]): ArrangeParams | undefined {
  if (kind !== 'role' || uri === undefined) return undefined;
  const skills = skillsAmong(dragged);
  if (skills.length > 0) return { kind: 'addSkills', role: uri, skills };
  const [role, another] = dragged;
  // Of several roles nothing says in which order they come.
  return role?.kind === 'role' && !another && role.uri !== uri
    ? { kind: 'placeRole', role: role.uri, at: uri }
    : undefined;
}

function skillsAmong(dragged: readonly Dragged[]): SkillName[] {
  return dragged.flatMap((one) => (one.kind === 'skill' ? [{ uri: one.uri, id: one.id }] : []));
}

/**
 * Skills that are dropped on the text of a role are added to it, where skills of their kind stand, rather than where the pointer is: between
 * two lines of YAML there is mostly no place for one.
 */
export function dropIntoRoles(
  selector: vscode.DocumentSelector,
  editFor: (arrangement: ArrangeParams) => Promise<vscode.WorkspaceEdit | undefined>,
): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits({ uri }, _position, transfer) {
      const skills = skillsAmong(await draggedIn(transfer));
      if (skills.length === 0) return undefined;
      const additionalEdit = await editFor({ kind: 'addSkills', role: uri.toString(), skills });
      if (!additionalEdit) return undefined;
      const edit = new vscode.DocumentDropEdit('', say`Add to the role`);
      edit.additionalEdit = additionalEdit;
      return edit;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider(selector, provider, { dropMimeTypes: [draggedType] });
}
