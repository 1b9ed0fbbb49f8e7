import { tick } from 'svelte';

/** A new screen begins at its top, and reading at its title. */
export async function beginAtTitle(): Promise<void> {
	await tick();
	scrollTo(0, 0);
	document.getElementById('question')?.focus({ preventScroll: true });
}
