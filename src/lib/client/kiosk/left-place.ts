import { tick } from 'svelte';

/** Where somebody was when their answers were covered, to return to exactly there. */
export class LeftPlace {
	#left = false;
	#focused = 'question';
	#scrolled = 0;

	/** Whether the person was still there until now. */
	leave(): boolean {
		if (this.#left) return false;
		this.#left = true;
		this.#focused = document.activeElement?.id ?? 'question';
		this.#scrolled = scrollY;
		return true;
	}

	async comeBack(): Promise<void> {
		this.#left = false;
		await tick();
		const place = document.getElementById(this.#focused) ?? document.getElementById('question');
		place?.focus({ preventScroll: true });
		scrollTo(0, this.#scrolled);
	}
}
