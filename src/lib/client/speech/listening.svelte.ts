import { watchPage } from './page-watch.ts';
import { SaidLines } from './said-lines.svelte.ts';
import {
	answerLine,
	goOnLine,
	linesAfter,
	type ScreenLine,
	screenLines,
	ScreenSeen
} from './screen-lines.ts';
import type { Say } from './say.ts';

/** What is said around an answer, in the language of the page. */
interface ListeningWords {
	readonly chosen: (label: string) => string;
	readonly removed: (label: string) => string;
}

export interface ListeningSurroundings {
	/** How a language is said here; null where it cannot be. */
	readonly voice: (language: string) => Promise<Say | null>;
	readonly words: ListeningWords;
}

/**
 * Listening, chosen once by a touch and kept until it is ended or the visit is erased. From then on
 * each screen is read when the person comes to it, line by line, and the answer they choose is said.
 */
export class Listening {
	on = $state(false);
	readonly #around: ListeningSurroundings;
	readonly #lines = new SaidLines();
	readonly #seen = new ScreenSeen();
	#say: Say | null = null;
	#language = '';
	#touched = false;
	#unwatch: (() => void) | null = null;

	constructor(around: ListeningSurroundings) {
		this.#around = around;
	}

	get speaking(): boolean {
		return this.#lines.speaking;
	}

	/** Begins to listen and reads this screen: for the person's own touch, and nothing else. */
	async start(): Promise<void> {
		this.#unwatch ??= watchPage({
			look: () => void this.#look(),
			touched: () => {
				this.#touched = true;
			},
			answered: (control) => {
				this.#answered(control);
			},
			opened: (part) => {
				this.#opened(part);
			},
			hidden: () => {
				this.stop();
			},
			left: () => {
				this.end();
			}
		});
		await this.#listenIn(document.documentElement.lang);
	}

	/** « Tout écouter »: the whole screen, from its first line. What is drawn meanwhile is read too. */
	readAll(): void {
		this.#seen.remember();
		const said: ScreenLine[] = [];
		this.#read((last) => {
			if (last !== null) said.push(last);
			return linesAfter(said)[0];
		});
	}

	/** Silence; the next screen is read again. */
	stop(): void {
		this.#lines.stop();
	}

	/** Silence for good: by the person, at the erase, when the page is left. */
	end(): void {
		this.stop();
		this.#unwatch?.();
		this.#unwatch = null;
		this.on = false;
	}

	async #listenIn(language: string): Promise<void> {
		this.stop();
		this.#language = language;
		this.#say = null;
		const say = await this.#around.voice(language);
		// Meanwhile it was ended, or the language changed again.
		if (this.#unwatch === null || this.#language !== language) return;
		this.#say = say;
		this.on = say !== null;
		if (this.on) this.readAll();
		else this.end();
	}

	#read(next: (last: ScreenLine | null) => ScreenLine | undefined): void {
		if (this.#say !== null) void this.#lines.say(this.#say, next);
	}

	#readThese(lines: readonly ScreenLine[]): void {
		const rest = [...lines];
		this.#read(() => rest.shift());
	}

	async #look(): Promise<void> {
		const { lang } = document.documentElement;
		if (lang !== this.#language) {
			await this.#listenIn(lang);
		} else if (this.#seen.isAnother()) {
			this.#touched = false;
			this.readAll();
		} else if (this.#seen.isGone()) {
			this.stop();
		} else {
			const news = this.#seen.announced();
			// What changes by itself does not cut into what is being read.
			if (news === null || (this.speaking && !this.#touched)) return;
			this.#touched = false;
			this.#readThese([news]);
		}
	}

	#answered(control: HTMLInputElement): void {
		const line = answerLine(control);
		if (line === null) return;
		const { chosen, removed } = this.#around.words;
		const text = control.checked ? chosen(line.text) : removed(line.text);
		const answer = { ...line, text };
		// One answer was asked for and is given: the button says, once it is drawn anew, that one goes on.
		const last = control.type === 'radio' && control.closest('dialog') === null;
		setTimeout(() => {
			this.#read((before) => {
				if (before === null) return answer;
				return last && before === answer ? goOnLine() : undefined;
			});
		});
	}

	/** « Pourquoi c'est vrai » was opened: what is under it is read. */
	#opened(part: HTMLDetailsElement): void {
		const inside = screenLines().filter(
			({ element }) => part.contains(element) && !element.matches('summary')
		);
		this.#readThese(inside);
	}
}
