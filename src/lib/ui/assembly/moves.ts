/** What a key, a remote control or a touch asks of the slides. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'leave' | 'stay';

/** Keys of keyboards, and what remote controls send. */
const keys: Readonly<Record<string, Move>> = {
	ArrowDown: 'next',
	PageDown: 'next',
	Enter: 'next',
	n: 'next',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Backspace: 'previous',
	p: 'previous',
	Home: 'first',
	End: 'last',
	Escape: 'leave',
	// « Start » on many remote controls: loading the page anew would need the network.
	F5: 'stay'
};

/** What a key means; null when it is none of ours. Sideways, the arrows follow the writing. */
export function moveOf(
	{ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
	direction: 'ltr' | 'rtl'
): Move | null {
	if (key === ' ') return shiftKey ? 'previous' : 'next';
	if (key === 'ArrowRight') return direction === 'ltr' ? 'next' : 'previous';
	if (key === 'ArrowLeft') return direction === 'ltr' ? 'previous' : 'next';
	return keys[key] ?? null;
}

/** The slide after a move, from 0; never before the first nor past the last. */
export function placeAfter(move: Exclude<Move, 'leave'>, place: number, count: number): number {
	switch (move) {
		case 'next':
			return Math.min(place + 1, count - 1);
		case 'previous':
			return Math.max(place - 1, 0);
		case 'first':
			return 0;
		case 'last':
			return count - 1;
		default:
			return place;
	}
}
