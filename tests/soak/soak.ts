import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededChance } from '#lib/server/demonstration/chance.ts';
import { openSurvey } from '../support/open-survey.ts';
import { startProduct } from '../support/product.ts';
import { type Kill, planKills } from './kill-plan.ts';
import { numbered, openedNumbers } from './numbered-survey.ts';
import { People } from './people.ts';
import { type Fault, openPoorLine, type PoorLine } from './poor-line.ts';
import { Room } from './room.ts';
import { type Held, Tablet } from './tablet.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export interface SoakOptions {
	/** Different codes whose response is acknowledged on screen. */
	readonly responses: number;
	readonly kills: number;
	readonly seed: number;
	readonly tablets: number;
	readonly onprogress?: (line: string) => void;
}

export interface SoakResult extends Verdict {
	readonly kills: number;
	/** Tablets whose care screen does not say how many responses were refused. */
	readonly unsaid: number;
	readonly killed: Readonly<Record<Kill['what'], number>>;
	readonly faults: Readonly<Partial<Record<Fault, number>>>;
	readonly seed: number;
	readonly seconds: number;
}

/** Share of the requests something happens to while people answer. */
const trouble = 0.4;

/** How long the tablets have at the end to send what they hold, in milliseconds. */
const drainTime = 180_000;

const day = 24 * 60 * 60 * 1000;
const clocks = [0, 3 * day, -3 * day, 0];

/**
 * People with access codes answer on several paired tablets at once, some of them twice, while
 * pages, browsers and the server are killed, on lines on which anything happens; then the box is
 * opened and every number is looked for.
 */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
	const begun = performance.now();
	const { responses, kills, seed, tablets: count, onprogress = () => undefined } = options;
	const chance = seededChance(seed);
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-soak-'));
	// Those who die with the tablet are acknowledged later, or never.
	const codes = Math.ceil((Math.max(responses, kills) + kills) / 2) + count;
	const survey = await openSurvey(data, numbered, undefined, { codes, tablets: count });
	const product = await startProduct({ data });
	const lines: PoorLine[] = [];
	const tablets: Tablet[] = [];
	for (const [place, { pairing }] of survey.tablets.entries()) {
		const line = await openPoorLine(product.origin, seededChance(seed + 1_000 + place));
		lines.push(line);
		const clock = clocks[place % clocks.length] ?? 0;
		tablets.push(new Tablet({ line, pairing, clock, chance: seededChance(seed + 100 + place) }));
	}
	const people = new People(survey.slips, count, seededChance(seed + 500));
	const plan = planKills(responses, kills, chance);
	const room = new Room({ responses, plan, people, product, chance, onprogress });
	try {
		await Promise.all(tablets.map((tablet) => tablet.setUp()));
		for (const line of lines) line.setTrouble(trouble);
		await room.answerOn(tablets);
		for (const line of lines) {
			line.setTrouble(0);
			line.setCut(false);
		}
		await room.settled();
		const held = await Promise.all(tablets.map((tablet) => drained(tablet)));
		const said = await Promise.all(tablets.map((tablet, place) => says(tablet, held[place])));
		await product.kill();
		const { sent, stored, lost, duplicated, ...more } = verdictOn(
			room.attempts,
			await openedNumbers(survey),
			held
		);
		const { page, browser, server } = room.killed;
		return {
			...{ sent, stored, lost, duplicated, kills: page + browser + server, ...more },
			unsaid: said.filter((known) => !known).length,
			killed: room.killed,
			faults: countedOn(lines),
			seed,
			seconds: Math.round((performance.now() - begun) / 1000)
		};
	} finally {
		await Promise.all(tablets.map((tablet) => tablet.remove()));
		await Promise.all(lines.map((line) => line.close()));
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	}
}

/** Whether nothing went wrong, the only result there may be. */
export function isSound(result: SoakResult): boolean {
	const { lost, duplicated, never, misplaced, wronged, misled, unexplained, unsaid } = result;
	return lost + duplicated + never + misplaced + wronged + misled + unexplained + unsaid === 0;
}

/** What a tablet still holds once it had time to send on a sound line. */
async function drained(tablet: Tablet): Promise<Held> {
	const end = performance.now() + drainTime;
	for (;;) {
		// A page that starts sends at once, whatever pause the one before was in.
		await tablet.open();
		for (let look = 0; look < 16; look += 1) {
			const held = await tablet.held();
			if (held.waiting === 0 || performance.now() > end) return held;
			await new Promise((resolve) => setTimeout(resolve, 500));
		}
	}
}

/** Whether who cares for the tablet reads how many responses were refused. */
async function says(tablet: Tablet, held: Held | undefined): Promise<boolean> {
	const refused = held?.setAside.get('code-used') ?? 0;
	if (refused === 0) return true;
	const words = await tablet.care();
	return new RegExp(`\\b${refused} réponses? (a|ont) été refusées?`).test(words);
}

function countedOn(lines: readonly PoorLine[]): Partial<Record<Fault, number>> {
	const counts: Partial<Record<Fault, number>> = {};
	for (const line of lines) {
		for (const [fault, count] of line.counts) counts[fault] = (counts[fault] ?? 0) + count;
	}
	return counts;
}
