import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** For each import rule, a small tree that breaks it and nothing else: file to contents. */
const broken: Record<string, Record<string, string>> = {
	'no-circular': {
		'src/lib/domain/a.ts': "import { b } from './b.ts';\nexport const a = (): unknown => b;\n",
		'src/lib/domain/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n"
	},
	'domain-imports-domain-only': {
		'src/lib/domain/a.ts': "import * as v from 'valibot';\nexport const a = v.string();\n"
	},
	'protocol-and-library-import-domain-only': {
		'src/lib/protocol/a.ts': "import { b } from '../server/b.ts';\nexport const a = b;\n",
		'src/lib/server/b.ts': 'export const b = 1;\n'
	},
	'library-does-not-import-protocol': {
		'src/lib/library/a.ts': "import { b } from '../protocol/b.ts';\nexport const a = b;\n",
		'src/lib/protocol/b.ts': 'export const b = 1;\n'
	},
	'export-and-ui-import-domain-and-i18n-only': {
		'src/lib/export/a.ts': "import { b } from '../server/b.ts';\nexport const a = b;\n",
		'src/lib/server/b.ts': 'export const b = 1;\n'
	},
	'wording-imports-domain-and-i18n-only': {
		'src/lib/wording/a.ts': "import { b } from '../ui/b.ts';\nexport const a = b;\n",
		'src/lib/ui/b.ts': 'export const b = 1;\n'
	},
	'client-never-imports-server': {
		'src/lib/client/a.ts': "import { b } from '../server/b.ts';\nexport const a = b;\n",
		'src/lib/server/b.ts': 'export const b = 1;\n'
	},
	'server-never-imports-client': {
		'src/lib/server/a.ts': "import { b } from '../client/b.ts';\nexport const a = b;\n",
		'src/lib/client/b.ts': 'export const b = 1;\n'
	},
	'nothing-imports-routes-or-tests': {
		'src/lib/server/a.ts': "import { b } from '../../../tests/b.ts';\nexport const a = b;\n",
		'tests/b.ts': 'export const b = 1;\n'
	},
	'what-takes-two-people-goes-through-acts': {
		'src/routes/a.ts':
			"import { b } from '../lib/server/services/open-campaign.ts';\nexport const a = b;\n",
		'src/lib/server/services/open-campaign.ts': 'export const b = 1;\n'
	},
	'dexie-only-in-client-storage': {
		'src/lib/client/sync/a.ts': "import Dexie from 'dexie';\nexport const a = Dexie;\n"
	},
	'chart-js-only-in-ui-charts': {
		'src/lib/ui/letter/a.ts': "import { Chart } from 'chart.js';\nexport const a = Chart;\n"
	},
	'drivers-only-in-server-database': {
		'src/lib/server/services/a.ts':
			"import { DatabaseSync } from 'node:sqlite';\nexport const a = DatabaseSync;\n"
	},
	'dns-packet-only-in-server-tls': {
		'src/lib/server/services/a.ts':
			"import { encode } from 'dns-packet';\nexport const a = encode;\n"
	},
	'asn1-only-in-server-tls': {
		'src/lib/server/services/a.ts':
			"import { AsnConvert } from '@peculiar/asn1-schema';\nimport { Name } from '@peculiar/asn1-x509';\nexport const a = [AsnConvert, Name];\n"
	},
	'only-release-makes-a-release': {
		'src/lib/server/services/a.ts':
			"import { brand } from '../../domain/disclosure/brand.ts';\nexport const a = brand;\n",
		'src/lib/domain/disclosure/brand.ts': 'export const brand = 1;\n'
	},
	'opened-by-tabulator-and-desk-only': {
		'src/lib/server/services/a.ts':
			"import { createOpener } from '../sealing/opener.ts';\nexport const a = createOpener;\n",
		'src/lib/server/sealing/opener.ts': 'export const createOpener = 1;\n'
	},
	'temporal-on-the-server-only': {
		'src/lib/ui/office/a.ts':
			"import { b } from '../../domain/campaign/local-moment.ts';\nexport const a = b;\n",
		'src/lib/domain/campaign/local-moment.ts': 'export const b = 1;\n'
	},
	'respondent-path-never-imports-accounts': {
		'src/lib/client/a.ts':
			"import { betterAuth } from 'better-auth';\nexport const a = betterAuth;\n"
	}
};

describe('the import rules', () => {
	let folder: string;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'porte-voix-architecture-'));
	});

	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	const violations = (name: string, files: Record<string, string>): string[] => {
		const tree = join(folder, name);
		for (const [path, contents] of Object.entries(files)) {
			mkdirSync(dirname(join(tree, path)), { recursive: true });
			writeFileSync(join(tree, path), contents);
		}
		symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
		cpSync(join(root, '.dependency-cruiser.cjs'), join(tree, '.dependency-cruiser.cjs'));
		writeFileSync(join(tree, 'tsconfig.json'), '{}');
		writeFileSync(join(tree, 'package.json'), '{"type":"module"}');
		const output = execFileSync(
			process.execPath,
			[
				join(root, 'node_modules/.bin/depcruise'),
				'src',
				'--config',
				'.dependency-cruiser.cjs',
				'--output-type',
				'json'
			],
			{ cwd: tree, encoding: 'utf8' }
		);
		const report = JSON.parse(output) as {
			summary: { violations: { rule: { name: string } }[] };
		};
		return report.summary.violations.map(({ rule }) => rule.name);
	};

	it.each(Object.entries(broken))('%s is broken by a file made to break it', (name, files) => {
		expect(violations(name, files)).toContain(name);
	});

	it('has a file made to break it for every rule there is', async () => {
		const configuration = (await import(join(root, '.dependency-cruiser.cjs'))) as {
			default: { forbidden: { name: string }[] };
		};
		expect(Object.keys(broken).toSorted()).toEqual(
			configuration.default.forbidden.map(({ name }) => name).toSorted()
		);
	});
});

describe('the lint rules of the domain', () => {
	it.each([
		['the clock', 'export const now = (): Date => new Date();\n'],
		['the time of day', 'export const now = (): number => Date.now();\n'],
		['chance', 'export const chance = (): number => Math.random();\n'],
		['the network', "export const ask = (): unknown => fetch('/');\n"],
		['the page', 'export const title = (): string => document.title;\n']
	])('refuse %s', async (_what, source) => {
		const lint = new ESLint({ cwd: root });
		const [result] = await lint.lintText(source, {
			filePath: join(root, 'src/lib/domain/unreachable.ts')
		});
		expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(
			expect.arrayContaining([expect.stringMatching(/^no-restricted-/)])
		);
	});
});
