import type { ScreenLine } from './screen-lines.ts';
import type { Say } from './say.ts';

/** Told to the page while something is being said: whoever listens is there (see PresenceWatch). */
const speaking = 'speaking';

/** How often it is told, in milliseconds. */
const tellEvery = 5_000;

/** On the line that is being said; the bar is drawn for it. */
const mark = 'data-said-now';

/** Says lines one after the other, marks the one being said, and can be silenced at any moment. */
export class SaidLines {
	speaking = $state(false);
	#turn = new AbortController();

	/**
	 * What was being said is cut first.
	 * @param next the line after this one, looked for only when it is needed; null before the first
	 */
	async say(say: Say, next: (last: ScreenLine | null) => ScreenLine | undefined): Promise<void> {
		this.stop();
		const { signal } = (this.#turn = new AbortController());
		this.speaking = true;
		const beat = setInterval(tell, tellEvery);
		signal.addEventListener('abort', () => {
			clearInterval(beat);
		});
		for (let line = next(null); line !== undefined && !signal.aborted; line = next(line)) {
			unmark();
			line.element.setAttribute(mark, '');
			tell();
			await say(line.text, signal);
		}
		// Cut: somebody else has the word, or nobody.
		if (!signal.aborted) this.stop();
	}

	/** Silence, and no line marked. */
	stop(): void {
		this.#turn.abort();
		this.speaking = false;
		unmark();
	}
}

function unmark(): void {
	for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
}

function tell(): void {
	dispatchEvent(new Event(speaking));
}
