/* The page "Production Gap stages" of the administration. SonarQube loads this file; everything else is a module of our own. */
window.registerExtension('productiongap/stages', (options) => {
  let close = () => {};
  let closed = false;
  import(`${options.baseUrl ?? ''}/static/productiongap/gap/stages.js`).then((page) => {
    if (!closed) {
      close = page.show(options);
    }
  });
  return () => {
    closed = true;
    close();
  };
});
