// What the lock file and the installed packages say of themselves. Built-ins only.

/** Licences anybody may use in a program that is given away, and in one that is sold. */
const known = new Set([
	'MIT',
	'ISC',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'0BSD',
	'OFL-1.1',
	'MIT-0',
	'CC0-1.0',
	'Unlicense',
	'BlueOak-1.0.0',
	'Python-2.0',
	// Of tools that are used as they are: what is changed in such a file would have to be shown.
	'MPL-2.0',
	'(MIT OR Apache-2.0)',
	'(MIT OR CC0-1.0)'
]);

/**
 * @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, link?: boolean, optional?: boolean, hasInstallScript?: boolean, integrity?: string, license?: string }} Locked
 * @param {Record<string, Locked>} packages of the lock file
 * @param {(path: string) => { license?: unknown } | null} describe the package.json of an installed one
 */
export function examineDependencies(packages, describe) {
	const own = Object.entries(packages).filter(
		([path, { dev, devOptional, link }]) =>
			path !== '' && dev !== true && devOptional !== true && link !== true
	);
	/** @type {Map<string, number>} */
	const licences = new Map();
	const unknown = [];
	for (const [path, { license, optional }] of own) {
		const said = license ?? describe(path)?.license;
		// Of another kind of machine: it is not here to be read.
		if (said === undefined && optional === true) continue;
		const licence = typeof said === 'string' ? said : 'none named';
		licences.set(licence, (licences.get(licence) ?? 0) + 1);
		if (!known.has(licence)) unknown.push(`${nameOf(path)} (${licence})`);
	}
	return {
		count: own.length,
		licences: [...licences]
			.map(([licence, count]) => ({ licence, count }))
			.sort((one, other) => other.count - one.count),
		unknown,
		scripts: own
			.filter(([, { hasInstallScript }]) => hasInstallScript === true)
			.map(([path]) => nameOf(path)),
		unsealed: own
			.filter(([, { integrity }]) => integrity === undefined)
			.map(([path]) => nameOf(path))
	};
}

/** @param {string} path in node_modules */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
