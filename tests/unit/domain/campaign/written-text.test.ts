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
	['a\u202Eb', 'hidden-direction'],
	['\u2066Les Pins\u2069', 'hidden-direction'],
	['Les\u0000Pins', 'control-character'],
	['Les\nPins', 'control-character'],
	['x'.repeat(1_000_000), 'too-long']
])('a text is refused by name', (text, fault) => {
	expect(textFault(text, 100)).toBe(fault);
});
