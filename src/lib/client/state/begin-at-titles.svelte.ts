import { beginAtTitle } from '../kiosk/begin-at-title.ts';

/** At each screen after the first, reading begins again at its title. Called while a component is made. */
export function beginAtTitles(place: () => string): void {
	let shown = 'attract';
	$effect(() => {
		if (place() === shown) return;
		shown = place();
		void beginAtTitle();
	});
}
