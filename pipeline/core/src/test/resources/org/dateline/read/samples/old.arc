filedesc://a.arc 0.0.0.0 20050102030405 text/plain 76
1 0 InternetArchive
URL IP-address Archive-date Content-type Archive-length

http://p.example/1 1.2.3.4 20210302080000 text/html 381
HTTP/1.1 200 OK
Content-Type: text/html

<!DOCTYPE html><html><head><title>Harbour board of Ostvik delays new crane</title></head><body><article><h1>Harbour board of Ostvik delays new crane</h1><p>The harbour board of Ostvik voted on Tuesday to delay the new crane.</p><p>Chair Mona Rask said the price had risen to 12 million crowns, "far too much".</p></article></body></html>
