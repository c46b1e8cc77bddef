/* The page "Production Gap" of a project. SonarQube loads this file; everything else is a module of our own. */
window.registerExtension('productiongap/board', (options) => {
  let close = () => {};
  let closed = false;
  import(`${options.baseUrl ?? ''}/static/productiongap/gap/board.js`).then((page) => {
    if (!closed) {
      close = page.show(options);
    }
  });
  return () => {
    closed = true;
    close();
  };
});
