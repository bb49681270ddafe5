import restify from 'restify';

/** Serves a bot on restify, as the samples of the Bot Framework do, at the port of the environment. */
export function serve(answer, guard = (_request, _response, next) => next()) {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.get('/readyz', (_request, response, next) => {
    response.send(200, { ready: true });
    next();
  });
  server.post('/api/messages', guard, async (request, response) => {
    await answer(request, response);
  });
  server.listen(Number(process.env.PORT), '127.0.0.1');
}
