import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { traces } from '../../support/traces.ts';

const canary = 'Zibeline-où-7f3a';

describe('the search for what a person typed', () => {
	let folder = '';

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'porte-voix-traces-'));
	});

	afterEach(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	const around = (bytes: Buffer, before = 7): Buffer =>
		Buffer.concat([Buffer.alloc(before, 0xa5), bytes, Buffer.alloc(9, 0x5a)]);

	test.each([
		['UTF-8', around(Buffer.from(canary))],
		['UTF-16', around(Buffer.from(canary, 'utf16le'))],
		['UTF-16, the other order', around(Buffer.from(canary, 'utf16le').swap16())],
		['percent signs', Buffer.from(`?q=${encodeURIComponent(canary)}&`)],
		['hexadecimal', Buffer.from(`00${Buffer.from(canary).toString('hex')}ff`)],
		['capital hexadecimal', Buffer.from(Buffer.from(canary).toString('hex').toUpperCase())],
		...[0, 1, 2].flatMap((before): [string, Buffer][] => [
			[
				`base64 after ${before}`,
				Buffer.from(around(Buffer.from(canary), before).toString('base64'))
			],
			[
				`base64url after ${before}`,
				Buffer.from(around(Buffer.from(canary), before).toString('base64url'))
			],
			[
				`base64 of UTF-16 after ${before}`,
				Buffer.from(around(Buffer.from(canary, 'utf16le'), before).toString('base64'))
			]
		])
	])('finds it in %s', (_spelling, content) => {
		writeFileSync(join(folder, 'kept'), content);
		expect(traces(folder, [canary])).toEqual([`${canary} in ${join(folder, 'kept')}`]);
	});

	const bytes = Buffer.from(Array.from({ length: 32 }, (_, place) => (place * 37 + 11) % 256));

	test.each([
		['as they are', around(bytes)],
		['in hexadecimal', Buffer.from(`"${bytes.toString('hex')}"`)],
		['in base64', Buffer.from(around(bytes).toString('base64'))],
		['in base64url', Buffer.from(bytes.toString('base64url'))],
		['as a list of numbers', Buffer.from(`[${[...bytes].join(',')}]`)]
	])('finds bytes that are no text %s', (_spelling, content) => {
		writeFileSync(join(folder, 'kept'), content);
		expect(traces(folder, [bytes])).toEqual([
			`${bytes.toString('hex')} in ${join(folder, 'kept')}`
		]);
		expect(traces(folder, [Buffer.from(bytes).reverse()])).toEqual([]);
	});

	test('finds nothing where something else was typed', () => {
		writeFileSync(join(folder, 'kept'), around(Buffer.from('Zibeline-où-7f3b')));
		expect(traces(folder, [canary])).toEqual([]);
	});
});
