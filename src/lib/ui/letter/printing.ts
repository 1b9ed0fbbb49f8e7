/** The letter alone, two pages; the questions that follow it on screen stay there. */
export function printLetter(): void {
	const root = document.documentElement;
	root.dataset['print'] = 'letter';
	addEventListener(
		'afterprint',
		() => {
			delete root.dataset['print'];
		},
		{ once: true }
	);
	print();
}

/** The letter, then every question with its figures. */
export function printWhole(): void {
	print();
}

/** Figures are open on paper, whatever the reader had closed; they go back as they were. */
export function openFiguresOnPaper(): () => void {
	let opened: HTMLDetailsElement[] = [];
	const open = (): void => {
		opened = [...document.querySelectorAll<HTMLDetailsElement>('.results details:not([open])')];
		for (const details of opened) details.open = true;
	};
	const close = (): void => {
		for (const details of opened) details.open = false;
		opened = [];
	};
	addEventListener('beforeprint', open);
	addEventListener('afterprint', close);
	return () => {
		removeEventListener('beforeprint', open);
		removeEventListener('afterprint', close);
	};
}
