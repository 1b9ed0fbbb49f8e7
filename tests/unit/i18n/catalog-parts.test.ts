import { readdirSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { namespaces } from '#lib/i18n/catalog.ts';
import { partOfNamespace } from '#lib/i18n/catalog-parts.ts';
import { keptNamespaces } from '#lib/i18n/kept-namespaces.ts';
import { readCatalogs } from '#lib/server/services/languages/interface-catalogs.ts';

describe('the two parts of the interface', () => {
	test('have every namespace between them, and no other', () => {
		expect(Object.keys(partOfNamespace).toSorted()).toEqual([...namespaces].toSorted());
	});

	test('give tenants all that somebody who answers is shown', () => {
		const kept = keptNamespaces.answering.filter((name) => partOfNamespace[name] !== 'tenants');
		expect(kept).toEqual([]);
	});

	test('together say each word once', async () => {
		const config = { root: process.cwd() };
		const [tenants, office] = await Promise.all([
			readCatalogs(config, 'tenants', 'fr'),
			readCatalogs(config, 'office', 'fr')
		]);
		const spaces = (words: ReadonlyMap<string, string>): string[] => [
			...new Set([...words.keys()].map((key) => key.split(':')[0] ?? ''))
		];
		expect([...spaces(tenants), ...spaces(office)].toSorted()).toEqual(
			readdirSync('src/lib/i18n/catalogs/fr')
				.map((file) => file.replace('.json', ''))
				.toSorted()
		);
		expect(spaces(office)).toEqual(expect.arrayContaining(['languages', 'plan', 'voice']));
		expect(spaces(tenants)).not.toContain('voice');
	});
});
