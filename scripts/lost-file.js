/**
 * A file that was there when the product started and is gone when it is asked for, as after a build
 * beside it, ends its own answer and not the whole server.
 * @param {import('node:http').ServerResponse} response
 */
export function endWithLostFile(response) {
	response.on('pipe', (source) => {
		source.once('error', () => response.destroy());
	});
}
