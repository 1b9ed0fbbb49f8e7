import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { madeRelease } from '../../domain/disclosure/made-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'porte-voix-audit-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function fileWith(name: string, content: string): string {
	const file = join(folder, name);
	writeFileSync(file, content);
	return file;
}

function audit(...words: string[]): { code: number | null; out: string; error: string } {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/lib/server/release-audit/run.ts', ...words],
		{ encoding: 'utf8', env: {} }
	);
	return { code: status, out: stdout, error: stderr };
}

/** The release of the tests with its whole counted exactly beside its parts. */
function withExactWhole(): string {
	const copy = JSON.parse(JSON.stringify(madeRelease())) as {
		tables: { item: string; group: string; cells: unknown[] }[];
	};
	for (const table of copy.tables) {
		if (table.item !== 'isolement' || table.group !== 'all') continue;
		table.cells = [{ codes: ['often'], said: { kind: 'exact', count: 21 } }];
	}
	return JSON.stringify(copy);
}

describe('npm run audit', () => {
	test('ends with 0 on releases without a proof, alone or in a list, and shows what can be bounded', () => {
		const one = JSON.stringify(madeRelease());
		const { code, out, error } = audit(
			fileWith('one.json', one),
			fileWith('list.json', `[${one}]`)
		);
		expect(error).toBe('');
		expect(code).toBe(0);
		expect(out).toContain('No proof.');
		expect(out).toMatch(/securite +a +22 +often +16 +16 +6/);
		expect(out).toContain('tightest');
	});

	test('ends with 1 on a proof and names its place, for machines too', () => {
		const file = fileWith('altered.json', withExactWhole());
		expect(audit(file)).toMatchObject({
			code: 1,
			out: expect.stringContaining('FAULT proof: isolement in') as string
		});
		const { code, out } = audit('--json', file);
		const { releases } = JSON.parse(out) as {
			releases: { faults: { code: string; place: string }[] }[];
		};
		expect(code).toBe(1);
		expect(releases[0]?.faults).toContainEqual({ code: 'proof', place: 'isolement in b' });
	});

	test('ends with 1 on a promise or a margin that is not the one of its rules, by name', () => {
		const { promise, policy, ...rest } = JSON.parse(JSON.stringify(madeRelease())) as {
			promise: Record<string, string>;
			policy: { version: number; margin: number };
		};
		const altered = {
			...rest,
			promise: { ...promise, en: 'Nothing is promised.' },
			policy: { ...policy, margin: 4 }
		};
		const { code, out } = audit(fileWith('promise.json', JSON.stringify(altered)));
		expect(code).toBe(1);
		expect(out).toContain('FAULT other-promise: en');
		expect(out).toContain('FAULT other-margin: all');
		expect(out).not.toContain('other-promise: fr');
		expect(out).not.toContain('No proof.');
	});

	test.each([
		['not JSON', 'no', 'not-json'],
		['another format', '{"format":"porte-voix-questionnaire"}', 'unreadable-release at'],
		['an empty list', '[]', 'no-release']
	])('ends with 2 on %s, and says why', (name, content, reason) => {
		const { code, error, out } = audit(fileWith(`${name}.json`, content));
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(error).toContain(reason);
	});

	test('ends with 2 when a file is missing, or none is named', () => {
		expect(audit(join(folder, 'absent.json'))).toMatchObject({ code: 2 });
		expect(audit()).toMatchObject({ code: 2 });
	});
});
