import { type Message, say } from '../../message.ts';
import type { Violation } from '../../schema/violation.ts';

/** A message that begins with the alias that brings the defect in, where the content itself is written elsewhere. */
export function through({ via }: Violation, message: Message): Message {
  return via ? say`Through "*${via.name}": ${message}` : message;
}
