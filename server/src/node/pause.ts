import { setImmediate } from 'node:timers/promises';

/** In how many turns of the event loop a message is read, dealt with and answered by the library behind the connection. */
const turnsOfMessage = 8;

/**
 * Gives a function that lets what waits be answered as a whole, so that a request waits for one step of other work and not for one in each of its turns. Where
 * several works go on at once, each goes on after a pause of its own, so that the request does not wait for a step of each of them. A pause takes some
 * microseconds.
 */
export function pausesInTurn(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(pause);
    return last;
  };
}

async function pause(): Promise<void> {
  for (let turn = 0; turn < turnsOfMessage; turn++) await setImmediate();
}
