// npm start: installs, builds, creates the embedded database and serves the product.
// npm start -- --demo also loads the demonstration.
import process from 'node:process';
import {
	ensureBuild,
	ensureDependencies,
	orExplain,
	root,
	runOnProjectNode,
	SetUpError,
	toolEnvironment
} from './project.js';

const known = ['--demo'];

await orExplain(() => {
	const parameters = process.argv.slice(2);
	const unknown = parameters.filter((parameter) => !known.includes(parameter));
	if (unknown.length > 0) {
		throw new SetUpError(
			`Unknown option ${unknown.join(', ')}. There is one: --demo, which loads the demonstration.`
		);
	}
	ensureDependencies('production');
	ensureBuild();
	runOnProjectNode(['scripts/serve.js'], {
		...toolEnvironment(),
		NODE_ENV: 'production',
		PORTE_VOIX_ROOT: root,
		...(parameters.includes('--demo') ? { PORTE_VOIX_DEMO: '1' } : {})
	});
});
