// What a table of new assets does besides being a form.
