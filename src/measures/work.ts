import type { Flow } from './flow.ts';

/** Work that is open until it is carried out and reviewed, or given up. */
export const openChanges: Flow = { kind: 'change', done: ['closed', 'cancelled'] };
/** Work that ends with its review. */
export const closedChanges: Flow = { kind: 'change', done: ['closed'] };

/** Open until users can work again, or nobody waits any more. */
export const openIncidents: Flow = { kind: 'incident', done: ['resolved', 'closed', 'cancelled'] };
/** Ended where users can work again. */
export const resolvedIncidents: Flow = { kind: 'incident', done: ['resolved', 'closed'] };

/** Open until the cause is removed, or no longer looked for. */
export const openProblems: Flow = { kind: 'problem', done: ['resolved', 'closed', 'cancelled'] };

/** Open until people have what they asked for, or will not get it. */
export const openRequests: Flow = { kind: 'request', done: ['fulfilled', 'closed', 'rejected', 'cancelled'] };
/** Ended where people have what they asked for. */
export const fulfilledRequests: Flow = { kind: 'request', done: ['fulfilled', 'closed'] };
