import { expect, test } from 'vitest';
import { examineDependencies } from '../../../scripts/dependencies.js';

const sealed = { version: '1.0.0', integrity: 'sha512-x' };

test('only what runs in the product is examined, and what nobody has read is named', () => {
	const found = examineDependencies(
		{
			'': {},
			'node_modules/fair': { ...sealed, license: 'MIT' },
			'node_modules/only-for-tests': { ...sealed, dev: true, hasInstallScript: true },
			'node_modules/@scope/strange': sealed,
			'node_modules/fair/node_modules/unsealed': { version: '2.0.0', license: 'MIT' },
			'node_modules/runs': { ...sealed, license: 'ISC', hasInstallScript: true },
			'node_modules/of-another-machine': { ...sealed, optional: true }
		},
		(path) => (path.endsWith('strange') ? { license: 'Strange-1.0' } : null)
	);
	expect(found).toEqual({
		count: 5,
		licences: [
			{ licence: 'MIT', count: 2 },
			{ licence: 'Strange-1.0', count: 1 },
			{ licence: 'ISC', count: 1 }
		],
		unknown: ['@scope/strange (Strange-1.0)'],
		scripts: ['runs'],
		unsealed: ['unsealed']
	});
});
