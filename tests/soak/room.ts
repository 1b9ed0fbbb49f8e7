import type { Chance } from '#lib/server/demonstration/chance.ts';
import type { Product } from '../support/product.ts';
import { type Kill } from './kill-plan.ts';
import type { Errand, People } from './people.ts';
import type { Tablet } from './tablet.ts';
import type { Attempt, Told } from './verdict.ts';
import { visit } from './visit.ts';

export interface RoomOptions {
	/** Codes whose response is acknowledged on screen before it is over. */
	readonly responses: number;
	readonly plan: readonly (Kill | null)[];
	readonly people: People;
	readonly product: Product;
	readonly chance: Chance;
	readonly onprogress: (line: string) => void;
}

/** The people, what is still to be killed, and what each was told. */
export class Room {
	readonly attempts: Attempt[] = [];
	readonly killed: Record<Kill['what'], number> = { page: 0, browser: 0, server: 0 };
	readonly #options: RoomOptions;
	readonly #plan: (Kill | null)[];
	readonly #acknowledged = new Set<string>();
	/** For each tablet without a network, how many people it is still to see so. */
	readonly #outages = new Map<Tablet, number>();
	#serving: Promise<void> = Promise.resolve();
	#underWay = 0;

	constructor(options: RoomOptions) {
		this.#options = options;
		this.#plan = [...options.plan];
	}

	/** One person after the other on each tablet, until enough were acknowledged and all is killed. */
	async answerOn(tablets: readonly Tablet[]): Promise<void> {
		do {
			await Promise.all(tablets.map((tablet, place) => this.#stand(tablet, place)));
		} while (this.#options.people.awaited);
	}

	/** Resolves when the server is up again. */
	async settled(): Promise<void> {
		await this.#serving;
	}

	async #stand(tablet: Tablet, place: number): Promise<void> {
		const { people, responses } = this.#options;
		for (;;) {
			const goesOn = this.#acknowledged.size + this.#underWay < responses || this.#kills() > 0;
			const errand = people.waitingAt(place) ?? (goesOn ? people.next(place) : null);
			if (errand === null) return;
			this.#underWay += 1;
			try {
				await this.#run(tablet, place, errand);
			} finally {
				this.#underWay -= 1;
			}
		}
	}

	async #run(tablet: Tablet, place: number, errand: Errand): Promise<void> {
		const { people } = this.#options;
		const { twin } = errand;
		if (twin?.when === 'meanwhile') people.come(twin);
		this.#loseNetwork(tablet, errand);
		const attempt = await this.#oneVisit(tablet, place, errand);
		if (attempt.state === 'answering' || attempt.state === 'sending') {
			people.comeBack(place, errand);
		}
		if (twin?.when === 'afterwards') people.come(twin);
	}

	/** For this person and perhaps some more. */
	#loseNetwork(tablet: Tablet, { offline }: Errand): void {
		const left = (this.#outages.get(tablet) ?? 0) - 1;
		const more = offline ? Math.floor(this.#options.chance() * 3) : 0;
		this.#outages.set(tablet, offline ? Math.max(left, more) : left);
		tablet.line.setCut(offline || left >= 0);
	}

	async #oneVisit(tablet: Tablet, place: number, { slip }: Errand): Promise<Attempt> {
		const { chance } = this.#options;
		const kill = this.#plan.pop() ?? null;
		const number = 100_000_000 + this.attempts.length * 7_919;
		const attempt: Attempt = { number, ...slip, tablet: place, state: 'answering' };
		this.attempts.push(attempt);
		const dying: Promise<void>[] = [];
		const reached: Parameters<typeof visit>[2] = async (moment, words) => {
			if (moment === 'sending') attempt.state = 'sending';
			if (moment === 'thanks') this.#note(attempt, words);
			if (kill?.at !== moment) return;
			const strike = this.#strike(tablet, kill);
			dying.push(strike);
			// Before the sending nothing is at stake: the visit waits for its end.
			if (moment !== 'sending' && kill.what !== 'server') {
				await strike;
				throw new Error('killed');
			}
		};
		try {
			const words = await visit(tablet.page, number, reached, slip.code);
			if (attempt.state === 'answering') this.#note(attempt, words);
		} catch (error) {
			if (dying.length === 0 || kill?.what === 'server') throw await explained(tablet, error);
		}
		await Promise.all(dying);
		// Turned away at the door before it could strike: it waits for somebody else.
		if (kill !== null && dying.length === 0) this.#plan.push(kill);
		const died = kill !== null && kill.what !== 'server' && dying.length > 0;
		// The pause after each person is waited for now and then; the others open the page anew.
		if (died || attempt.state === 'turned-away') await returned(tablet, attempt);
		else if (chance() < 0.8) await tablet.open();
		return attempt;
	}

	#note(attempt: Attempt, words: string): void {
		attempt.state = toldBy(words);
		if (attempt.state === 'turned-away' || this.#acknowledged.has(attempt.code)) return;
		this.#acknowledged.add(attempt.code);
		const { size } = this.#acknowledged;
		if (size % 50 === 0) this.#options.onprogress(`${size} codes acknowledged`);
	}

	async #strike(tablet: Tablet, { what, after }: Kill): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, after));
		this.killed[what] += 1;
		if (what === 'page') await tablet.killPage();
		else if (what === 'browser') await tablet.killBrowser();
		else this.#serving = this.#serving.then(() => this.#powerCut());
	}

	async #powerCut(): Promise<void> {
		const { product, chance } = this.#options;
		await product.kill();
		await new Promise((resolve) => setTimeout(resolve, chance() * 3_000));
		await product.restart();
	}

	#kills(): number {
		return this.#plan.filter((kill) => kill !== null).length;
	}
}

const tellings: readonly (readonly [RegExp, Told])[] = [
	[/^Merci. C’est envoyé/, 'sent'],
	[/^Merci. C’est bien gardé/, 'kept'],
	[/^Votre réponse n’est pas comptée/, 'not-counted'],
	[/^Ce code a déjà servi/, 'turned-away']
];

function toldBy(words: string): Told {
	const telling = tellings.find(([fits]) => fits.test(words));
	if (telling === undefined) throw new Error(`told: ${words}`);
	return telling[1];
}

/** What comes up again shows the first screen, and nothing of the person before. */
async function returned(tablet: Tablet, { number, code }: Attempt): Promise<void> {
	await tablet.open();
	const shown = await tablet.page.content();
	for (const text of [String(number), code, code.replace('-', '')]) {
		if (shown.includes(text)) throw new Error(`the tablet still shows ${text}`);
	}
}

/** A failure says where the tablet stood, which the error alone does not. */
async function explained(tablet: Tablet, error: unknown): Promise<Error> {
	return new Error(`stuck at: ${await tablet.words()}`, { cause: error });
}
