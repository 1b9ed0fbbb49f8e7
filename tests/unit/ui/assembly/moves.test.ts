import { describe, expect, it } from 'vitest';
import { addressOf, choiceOf, moved } from '#lib/ui/assembly/choice.ts';
import { moveOf, placeAfter } from '#lib/ui/assembly/moves.ts';

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe('the keys of an assembly', () => {
	it('go on with what keyboards and remote controls send', () => {
		for (const name of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']) {
			expect(moveOf(key(name), 'ltr'), name).toBe('next');
		}
		for (const name of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']) {
			expect(moveOf(key(name), 'ltr'), name).toBe('previous');
		}
		expect(moveOf(key(' ', true), 'ltr')).toBe('previous');
	});

	it('follow the writing sideways, and only sideways', () => {
		expect(moveOf(key('ArrowLeft'), 'rtl')).toBe('next');
		expect(moveOf(key('ArrowRight'), 'rtl')).toBe('previous');
		expect(moveOf(key('PageDown'), 'rtl')).toBe('next');
	});

	it('never load the page anew with the start button of a remote control', () => {
		expect(moveOf(key('F5'), 'ltr')).toBe('stay');
		expect(placeAfter('stay', 2, 5)).toBe(2);
	});

	it('leave other keys to the browser', () => {
		for (const name of ['Tab', 'F11', 'a', 'Control']) expect(moveOf(key(name), 'ltr')).toBeNull();
	});

	it('stop at both ends', () => {
		expect(placeAfter('next', 4, 5)).toBe(4);
		expect(placeAfter('previous', 0, 5)).toBe(0);
		expect(placeAfter('last', 0, 5)).toBe(4);
		expect(placeAfter('first', 4, 5)).toBe(0);
	});
});

describe('a choice of topics', () => {
	const here = new URL('http://localhost/comite/x/assemblee?groupe=est&sujet=ancien');

	it('is carried by the address, in its order, beside the group', () => {
		const address = addressOf(here, { kind: 'some', ids: ['b', 'a'] }, ['a', 'b', 'c', 'd']);
		expect(address.search).toBe('?groupe=est&sujet=b&sujet=a');
	});

	it('is not in the address while it is the usual one', () => {
		expect(addressOf(here, { kind: 'all', ids: ['a', 'b'] }, ['a', 'b']).search).toBe(
			'?groupe=est'
		);
	});

	it('is all the essentials when the address names all of them, in any order', () => {
		expect(choiceOf(['b', 'a'], ['b', 'a'], ['a', 'b']).kind).toBe('all');
		expect(choiceOf([], ['a', 'b'], ['a', 'b']).kind).toBe('all');
		expect(choiceOf(['a'], ['a'], ['a', 'b']).kind).toBe('some');
	});

	it('moves one topic a place, and not past the ends', () => {
		expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
		expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
		const ids = ['a', 'b'];
		expect(moved(ids, 'a', -1)).toBe(ids);
		expect(moved(ids, 'b', 1)).toBe(ids);
		expect(moved(ids, 'nobody', 1)).toBe(ids);
	});
});
