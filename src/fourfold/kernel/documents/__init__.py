"""Documents: written once as neutral blocks, drawn as HTML, PDF and Word.

Say what a document holds with the blocks of `blocks`; `html.render_html`, `pdf.render_pdf` and
`docx.render_docx` draw the same words in the same order. Text is data everywhere: no renderer
ever reads it as markup. The words around the content (footer, column heads of signature lines)
follow the language of the document, not that of the reader.
"""
