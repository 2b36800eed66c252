### What the pages say that hand out and take in files.

file-page-title = Emulation assistant
file-page-size = { $kilobytes } KB
file-page-download = Download the file
file-page-yours = This address is for its recipient only and will expire; please do not pass it on.
file-page-choose = Choose the file to send
file-page-send = Send the file
file-page-once = Each address takes one file of at most { $megabytes } MB. When it is sent, go back to the conversation to continue.
file-page-received = { $name } was received. Go back to the conversation to continue.
file-page-none = No file was chosen. Choose a file, then press Send the file.
file-page-too-large = The file is too large, at most { $megabytes } MB. Please choose a smaller one.
file-page-used = This address was already used. To send another file, type /resume in the conversation to get a new one.
file-page-gone = This address is wrong, has expired or is no longer yours. Type the command again in the conversation to get a new one.
file-page-from-elsewhere = This request comes from another site and was not taken. Open the address from the conversation again.
