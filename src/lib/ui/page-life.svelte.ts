import { onMount } from 'svelte';

/** Whether the page has come alive: before, and without JavaScript, nothing answers what a script alone does. */
export class PageLife {
	#begun = $state(false);

	/** Made while a part of the page is made. */
	constructor() {
		onMount(() => {
			this.#begun = true;
		});
	}

	get begun(): boolean {
		return this.#begun;
	}
}
