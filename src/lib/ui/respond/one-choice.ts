import type { Attachment } from 'svelte/attachments';

/** The choices among which one is made, in the order they are read in. */
function choicesAround(choice: HTMLInputElement): HTMLInputElement[] {
	const group = choice.closest('fieldset, [role=radiogroup]');
	return group === null
		? [choice]
		: [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
}

function arrowStep(key: string, direction: string): -1 | 0 | 1 {
	if (key === 'ArrowDown') return 1;
	if (key === 'ArrowUp') return -1;
	if (key === 'ArrowRight') return direction === 'rtl' ? -1 : 1;
	if (key === 'ArrowLeft') return direction === 'rtl' ? 1 : -1;
	return 0;
}

/**
 * Makes one of the choices around it of a ring that shares no name with the others. Browsers stop with
 * Tab at one ring of those that share a name: whoever has only Tab and Space could give no answer but
 * the first. What a name does besides is done here: one choice at a time, arrows that choose the next,
 * and each choice's place among the others, for whoever does not see them.
 */
export const oneChoice: Attachment<HTMLInputElement> = (choice) => {
	const choices = choicesAround(choice);
	for (const [index, one] of choices.entries()) {
		one.setAttribute('aria-posinset', String(index + 1));
		one.setAttribute('aria-setsize', String(choices.length));
	}
	const leaveOthers = (): void => {
		for (const other of choicesAround(choice)) if (other !== choice) other.checked = false;
	};
	const chooseByArrow = (event: KeyboardEvent): void => {
		const step = arrowStep(event.key, getComputedStyle(choice).direction);
		if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
		const around = choicesAround(choice);
		const next = around.at((around.indexOf(choice) + step) % around.length);
		event.preventDefault();
		next?.focus();
		next?.click();
	};
	choice.addEventListener('change', leaveOthers);
	choice.addEventListener('keydown', chooseByArrow);
	return () => {
		choice.removeEventListener('change', leaveOthers);
		choice.removeEventListener('keydown', chooseByArrow);
	};
};
