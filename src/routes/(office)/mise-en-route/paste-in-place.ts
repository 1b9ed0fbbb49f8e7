import { applyAction, deserialize } from '$app/forms';
import { tick } from 'svelte';

/**
 * Pasted buildings become rows without the page coming back: the pass-phrase that was written stays in
 * its field, and is not sent for this. Without JavaScript the form is sent as any other.
 */
export async function pasteInPlace(event: MouseEvent): Promise<void> {
	const button = event.currentTarget;
	if (!(button instanceof HTMLButtonElement) || button.form === null) return;
	const { form } = button;
	event.preventDefault();
	const sent = new FormData(form);
	sent.delete('password');
	try {
		const answer = await fetch('?/coller', {
			method: 'POST',
			body: sent,
			headers: { 'x-sveltekit-action': 'true' }
		});
		await applyAction(deserialize(await answer.text()));
	} catch {
		form.requestSubmit(button);
		return;
	}
	await tick();
	// What was typed and emptied keeps being empty, unless it is told otherwise.
	const filled = form.querySelectorAll<HTMLInputElement>('input[name^="sites."], textarea');
	for (const field of filled) field.value = field.defaultValue;
}
