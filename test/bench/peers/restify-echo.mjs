// No framework of bots at all: what is posted comes back.
import { serve } from './serve.mjs';

serve((request, response) => {
  response.send(200, { type: 'message', text: `echo: ${request.body.text}` });
});
