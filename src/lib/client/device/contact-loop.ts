import type { Contact } from './outcome.ts';

/** What a loop needs of the outside; tests bring their own. */
export interface LoopSurroundings {
	readonly contact: () => Promise<Contact>;
	/** Keeps what may be asked without a network. */
	readonly prepare: (contact: Contact) => Promise<void>;
	readonly now: () => number;
	/** From 0 (included) to 1 (excluded). */
	readonly random: () => number;
	/** Calls back once after some milliseconds; what it returns calls that off. */
	readonly after: (milliseconds: number, call: () => void) => () => void;
}

export interface ContactLoop {
	/** Nobody is there: a contact never disturbs a visit. */
	readonly idle: () => boolean;
	/** After each contact, whatever came of it. */
	readonly oncontact: (contact: Contact) => void;
}

/**
 * One contact, then what it brought is kept for later. Also out of turn: somebody who cares for the
 * tablet asks for it, and nobody is answering then. Never throws.
 */
export async function askOffice(
	{ contact, prepare }: Pick<LoopSurroundings, 'contact' | 'prepare'> = deviceSurroundings()
): Promise<Contact> {
	const heard = await contact();
	await prepare(heard);
	return heard;
}

/** How often, and over how long the tablets of one network are spread, in milliseconds. */
const every = 5 * 60_000;
const spread = 30_000;

/**
 * Contacts the server every five minutes, by the clock and not by the visits: a contact tells
 * nothing of when somebody came or left. One that falls into a visit is left out.
 * @returns what stops it
 */
export function startContactLoop(
	{ idle, oncontact }: ContactLoop,
	surroundings: LoopSurroundings = deviceSurroundings()
): () => void {
	const { now, random, after } = surroundings;
	const running = { stopped: false };
	let callOff = next();

	function next(): () => void {
		const untilNext = every - (now() % every);
		return after(untilNext + Math.floor(random() * spread), () => void turn());
	}

	async function turn(): Promise<void> {
		if (idle()) {
			const heard = await askOffice(surroundings);
			if (!running.stopped) oncontact(heard);
		}
		if (!running.stopped) callOff = next();
	}

	return () => {
		running.stopped = true;
		callOff();
	};
}

function deviceSurroundings(): LoopSurroundings {
	return {
		contact: async () => (await import('./contact.ts')).contactOnce(),
		prepare: async (contact) => {
			if (contact.kind !== 'heard') return;
			await (await import('./prepare.ts')).prepareForOffline(contact.device);
		},
		now: Date.now,
		random: Math.random,
		after: (milliseconds, call) => {
			const timer = setTimeout(call, milliseconds);
			return () => {
				clearTimeout(timer);
			};
		}
	};
}
