import { expect, test } from 'vitest';
import { textFault } from '#lib/domain/campaign/written-text.ts';

test.each([
	'Les Érables',
	'=HYPERLINK("http://x")',
	'<script>alert(1)</script>',
	'سكن الأرز',
	'公寓'
])('%s stays text', (text) => {
	expect(textFault(text, 100)).toBeNull();
});

test.each([
	['   ', 'empty'],
	['a\u202Eb', 'hidden-character'],
	['\u2066Les Pins\u2069', 'hidden-character'],
	['Les\u0000Pins', 'hidden-character'],
	['Les\nPins', 'hidden-character'],
	['x'.repeat(1_000_000), 'too-long']
])('a text is refused by name', (text, fault) => {
	expect(textFault(text, 100)).toBe(fault);
});
