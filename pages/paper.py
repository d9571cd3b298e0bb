"""The paper: its tables and figures, with the visitor's own runs beside the reported numbers."""

from lmviz.ui import page_state, paper

messages = page_state.open_page(paper.STATE)
page_state.keep(paper.STATE)
page_state.tell(messages)
paper.draw()
