import process from 'node:process';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { words } from './vite.words.ts';

/**
 * The pages people answer on come in few files: on a poor line each request costs more than the
 * bytes it saves. What these pages need at once is joined; what they load later stays in files of
 * its own, and so does what other pages share with them (`every`), so that these do not load it all.
 * What a shared tablet shares with its own set-up (the exit code, the pad it is typed on) reaches no phone.
 */
const chunks = [
	// What every page loads: Svelte, the words, and what the page about an error is made of.
	{
		name: 'every',
		test: /node_modules\/(?:svelte|clsx|esm-env|devalue|@sveltejs\/kit\/src|i18next)\/|src\/lib\/(?:i18n\/(?:catalogs\/fr\/common\.json|(?!typefaces)[^/]+\.ts)|ui\/respond\/(?:PlainPage|Door)\.svelte|client\/kiosk\/(?:way-back|presence)\.ts|client\/state\/presence-watch|client\/service-worker|client\/storage\/kept-later|domain\/questionnaire\/(?:options|localized)\.ts)/
	},
	// The typefaces of other scripts, and what keeps them: fetched together, after the first screen.
	{ name: 'scripts', test: /src\/lib\/(?:i18n\/typefaces|client\/keep-offered)\.ts/ },
	{
		name: 'answering',
		test: /src\/lib\/(?:client\/kiosk\/(?!WayBack|LeftAlone|pin|stay-awake)|ui\/respond\/(?!DigitPad|ChoiceGroup|Dialog\.)|domain\/questionnaire\/(?!edit\/)|client\/storage\/campaign-store)/
	},
	// Every page knows the names of the files of all others: the office’s shared parts are one file,
	{ name: 'office', test: /src\/lib\/ui\/(?:office|accounts|editor)\// },
	// and so are the styles of its pages, and of the parts that one of them has for itself.
	{
		name: 'desks',
		test: /src\/(?:routes\/\(office\)|lib\/ui\/(?:office|accounts|editor|languages|plan|voice))\/.*type=style/,
		minShareCount: 1
	}
].map((group) => ({ minShareCount: 2, ...group }));

export default defineConfig({
	plugins: [sveltekit(), words()],
	define: { __PSEUDO_LANGUAGES__: process.env['PORTE_VOIX_PSEUDO'] === '1' },
	build: {
		target: ['es2022', 'safari16.4', 'chrome111', 'firefox115'],
		// A typeface is always a file: the Content-Security-Policy takes none from a style sheet.
		assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
		// A module names what it imports itself; only the styles of a part must be named beside it.
		modulePreload: {
			resolveDependencies: (_, files) => files.filter((path) => path.endsWith('.css'))
		}
	},
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: { codeSplitting: { groups: chunks } }
				}
			}
		}
	}
});
