import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chance, seededChance } from '#lib/server/demonstration/chance.ts';
import { type Product, startProduct } from '../support/product.ts';
import { type Kill, planKills } from './kill-plan.ts';
import { openSurvey } from '../support/open-survey.ts';
import { numbered, openedNumbers } from './numbered-survey.ts';
import { type Fault, openPoorLine } from './poor-line.ts';
import { Tablet } from './tablet.ts';
import { visit } from './visit.ts';

export interface SoakOptions {
	/** Responses that are thanked for. */
	readonly responses: number;
	readonly kills: number;
	readonly seed: number;
	readonly tablets: number;
	readonly onprogress?: (line: string) => void;
}

export interface SoakResult {
	/** Thanked for on screen, or found in the box although the tablet died before the thanks. */
	readonly sent: number;
	/** Different responses in the opened box. */
	readonly stored: number;
	/** Thanked for, and not in the box. */
	readonly lost: number;
	/** In the box more than once. */
	readonly duplicated: number;
	readonly kills: number;
	/** In the box although nobody ever touched « Envoyer » for them. */
	readonly never: number;
	/** In the box under another building than the tablet's. */
	readonly misplaced: number;
	/** Refused by the server for good. */
	readonly setAside: number;
	/** Of the tablets that died between « Envoyer » and the thanks: how many responses were kept. */
	readonly unthanked: { readonly kept: number; readonly gone: number };
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

interface Household {
	readonly number: number;
	readonly site: string;
	state: 'answering' | 'sending' | 'thanked';
}

/**
 * People answer on several tablets at once while pages, browsers and the server are killed, on a
 * line on which anything happens; then the box is opened and every number is looked for.
 */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
	const begun = performance.now();
	const chance = seededChance(options.seed);
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-soak-'));
	const survey = await openSurvey(data, numbered);
	const product = await startProduct({ data });
	const line = await openPoorLine(product.origin, seededChance(options.seed + 1));
	const tablets = Array.from(
		{ length: options.tablets },
		(_, index) =>
			new Tablet({
				origin: line.origin,
				campaign: survey.slug,
				site: survey.sites[index % survey.sites.length] ?? '',
				clock: clocks[index % clocks.length] ?? 0,
				chance: seededChance(options.seed + 100 + index)
			})
	);
	const room = new Room(
		options,
		planKills(options.responses, options.kills, chance),
		product,
		chance
	);
	try {
		await Promise.all(tablets.map((tablet) => tablet.setUp()));
		line.setTrouble(trouble);
		await Promise.all(tablets.map((tablet) => room.answerOn(tablet)));
		line.setTrouble(0);
		await room.settled();
		const held = await Promise.all(tablets.map((tablet) => drained(tablet)));
		await product.kill();
		const setAside = held.reduce((sum, one) => sum + one.setAside, 0);
		return {
			...compared(room.households, await openedNumbers(survey), room.killed),
			setAside,
			faults: Object.fromEntries(line.counts),
			seed: options.seed,
			seconds: Math.round((performance.now() - begun) / 1000)
		};
	} finally {
		await Promise.all(tablets.map((tablet) => tablet.remove()));
		await line.close();
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	}
}

/** The people, what is still to be killed, and what became of each response. */
class Room {
	readonly households: Household[] = [];
	readonly killed: Record<Kill['what'], number> = { page: 0, browser: 0, server: 0 };
	readonly #plan: (Kill | null)[];
	readonly #options: SoakOptions;
	readonly #product: Product;
	readonly #chance: Chance;
	#serving: Promise<void> = Promise.resolve();
	#underWay = 0;

	constructor(options: SoakOptions, plan: (Kill | null)[], product: Product, chance: Chance) {
		this.#options = options;
		this.#plan = plan;
		this.#product = product;
		this.#chance = chance;
	}

	/** One person after the other on one tablet, until enough have been thanked and all is killed. */
	async answerOn(tablet: Tablet): Promise<void> {
		while (this.#thanked() + this.#underWay < this.#options.responses || this.#kills() > 0) {
			this.#underWay += 1;
			try {
				await this.#oneVisit(tablet, this.#plan.pop() ?? null);
			} finally {
				this.#underWay -= 1;
			}
		}
	}

	/** Resolves when the server is up again. */
	async settled(): Promise<void> {
		await this.#serving;
	}

	async #oneVisit(tablet: Tablet, kill: Kill | null): Promise<void> {
		const number = 100_000_000 + this.households.length * 7_919;
		const household: Household = { number, site: tablet.site, state: 'answering' };
		this.households.push(household);
		const dying: Promise<void>[] = [];
		try {
			await visit(tablet.page, number, async (moment) => {
				if (moment === 'sending') household.state = 'sending';
				if (moment === 'thanks') {
					household.state = 'thanked';
					this.#tell();
				}
				if (kill?.at !== moment) return;
				const strike = this.#strike(tablet, kill);
				dying.push(strike);
				// Before the sending nothing is at stake: the visit waits for its end.
				if (moment !== 'sending' && kill.what !== 'server') {
					await strike;
					throw new Error('killed');
				}
			});
		} catch (error) {
			if (dying.length === 0 || kill?.what === 'server') throw await explained(tablet, error);
		}
		await Promise.all(dying);
		if (kill !== null && kill.what !== 'server') await this.#returned(tablet, number);
		// The pause after each person is waited for now and then; the others open the page anew.
		else if (this.#chance() < 0.8) await tablet.open();
	}

	/** What comes up again shows the first screen, and nothing of the person before. */
	async #returned(tablet: Tablet, number: number): Promise<void> {
		await tablet.open();
		const shown = await tablet.page.content();
		if (shown.includes(String(number))) throw new Error(`the tablet still shows ${number}`);
	}

	async #strike(tablet: Tablet, { what, after }: Kill): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, after));
		this.killed[what] += 1;
		if (what === 'page') await tablet.killPage();
		else if (what === 'browser') await tablet.killBrowser();
		else this.#serving = this.#serving.then(() => this.#powerCut());
	}

	async #powerCut(): Promise<void> {
		await this.#product.kill();
		await new Promise((resolve) => setTimeout(resolve, this.#chance() * 3_000));
		await this.#product.restart();
	}

	#thanked(): number {
		return this.households.filter(({ state }) => state === 'thanked').length;
	}

	#kills(): number {
		return this.#plan.filter((kill) => kill !== null).length;
	}

	#tell(): void {
		const thanked = this.#thanked();
		if (thanked % 50 === 0) this.#options.onprogress?.(`${thanked} responses thanked for`);
	}
}

/** A failure says where the tablet stood, which the error alone does not. */
async function explained(tablet: Tablet, error: unknown): Promise<Error> {
	return new Error(`stuck at: ${await tablet.words()}`, { cause: error });
}

/** What a tablet still holds once it had time to send on a sound line. */
async function drained(tablet: Tablet): ReturnType<Tablet['held']> {
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

function compared(
	households: readonly Household[],
	box: readonly { readonly site: string; readonly number: number }[],
	killed: Record<Kill['what'], number>
) {
	const found = Map.groupBy(box, ({ number }) => number);
	const asked = new Map(households.map((household) => [household.number, household]));
	const kept = ({ number }: Household): boolean => found.has(number);
	const thanked = households.filter(({ state }) => state === 'thanked');
	const unthanked = households.filter(({ state }) => state === 'sending');
	const lost = thanked.filter((household) => !kept(household)).length;
	return {
		sent: found.size + lost,
		stored: found.size,
		lost,
		duplicated: [...found.values()].filter(({ length }) => length > 1).length,
		kills: killed.page + killed.browser + killed.server,
		never: [...found.keys()].filter(
			(number) => (asked.get(number)?.state ?? 'answering') === 'answering'
		).length,
		misplaced: box.filter(({ site, number }) => asked.get(number)?.site !== site).length,
		unthanked: {
			kept: unthanked.filter(kept).length,
			gone: unthanked.filter((household) => !kept(household)).length
		},
		killed
	};
}
