import { setImmediate } from 'node:timers/promises';

/** In how many turns of the event loop a message is read, dealt with and answered by the library behind the connection. */
const turnsOfMessage = 8;

/** Lets what waits be answered as a whole, so that a request waits for one step of other work and not for one in each of its turns. Takes some microseconds. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < turnsOfMessage; turn++) await setImmediate();
}
